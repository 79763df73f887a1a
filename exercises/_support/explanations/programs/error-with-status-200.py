from flask import Flask

app = Flask(__name__)


@app.route("/users/<int:id>")
def user(id):
    return {"error": "no such user"}
