from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

@app.route("/")
def home():
    return "Home"

@app.route("/go")
def go():
    return redirect(url_for("/"))

app.test_client().get("/go")
