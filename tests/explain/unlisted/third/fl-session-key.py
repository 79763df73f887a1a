from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

app.secret_key = "x"

@app.route("/me")
def me():
    return "Hi " + session["user"]

app.test_client().get("/me")
