from flask import Flask

app = Flask(__name__)


@app.route("/hello")
def hello():


@app.route("/bye")
def bye():
    return "bye"
