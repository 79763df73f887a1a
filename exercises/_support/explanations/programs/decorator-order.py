from flask import Flask

app = Flask(__name__)


def login_required(view):
    return lambda: "please log in"


@login_required
@app.route("/admin")
def admin():
    return "secret"
