from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

@app.route("/age/<int:age>")
def check(age):
    if age > 18:
        return "welcome"

app.test_client().get("/age/3")
