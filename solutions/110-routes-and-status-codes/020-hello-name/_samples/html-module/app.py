import html

from flask import Flask

app = Flask(__name__)


@app.route("/hello/<name>")
def hello(name):
    return "Hello, {}!".format(html.escape(name))
