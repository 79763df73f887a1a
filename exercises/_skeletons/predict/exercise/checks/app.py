from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "Welcome!"


@app.route("/news")
def news():
    return "A new film."
