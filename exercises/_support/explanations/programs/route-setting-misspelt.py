from flask import Flask

app = Flask(__name__)


@app.route("/login", method=["GET", "POST"])
def login():
    return "Log in"
