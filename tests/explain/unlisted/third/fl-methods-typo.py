from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

@app.route("/login", method=["GET", "POST"])
def login():
    return "x"
