from flask import Flask

app = Flask(__name__)


@app.route("/user/<integer:id>")
def user(id):
    return str(id)
