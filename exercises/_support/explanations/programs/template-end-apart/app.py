from flask import Flask, render_template

app = Flask(__name__)
with app.test_request_context():
    render_template("home.html", name="Ada")
