from flask import Flask

app = Flask(__name__)


@app.route("/")
def app():
    return "Hello"


@app.route("/about")
def about():
    return "About"
