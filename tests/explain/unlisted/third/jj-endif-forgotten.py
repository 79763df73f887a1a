from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

@app.route("/")
def home():
    return render_template_string("{% if name %}Hi {{ name }}", name="Ada")

app.test_client().get("/")
