from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

@app.post("/login")
def login():
    return request.form.username

app.test_client().post("/login", data={"username": "ada"})
