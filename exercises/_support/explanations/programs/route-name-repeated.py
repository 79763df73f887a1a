from flask import Flask

app = Flask(__name__)


@app.route("/user/<int:id>/post/<int:id>")
def post(id):
    return str(id)
