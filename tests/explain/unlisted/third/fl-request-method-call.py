from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method() == "POST":
        return "sent"
    return "form"

app.test_client().get("/login")
