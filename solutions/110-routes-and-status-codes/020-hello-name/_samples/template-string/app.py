from flask import Flask, render_template_string

app = Flask(__name__)


@app.route("/hello/<name>")
def hello(name):
    return render_template_string("<p>Hello, <b>{{ name }}</b>!</p>", name=name)
