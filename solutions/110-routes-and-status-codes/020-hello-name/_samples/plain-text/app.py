from flask import Flask

app = Flask(__name__)


@app.route("/hello/<name>")
def hello(name):
    return f"Hello, {name}!", 200, {"Content-Type": "text/plain; charset=utf-8"}
