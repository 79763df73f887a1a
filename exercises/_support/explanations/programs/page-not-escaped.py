from flask import Flask

app = Flask(__name__)


@app.route("/hello/<name>")
def hello(name):
    return f"<h1>Hello {name}</h1>"
