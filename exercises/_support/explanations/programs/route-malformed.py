from flask import Flask

app = Flask(__name__)


@app.route("/user/<int: id>")
def user(id):
    return str(id)
