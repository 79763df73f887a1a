from flask import Flask

app = Flask(__name__)


def login_required(view):
    def wrapper(*args, **kwargs):
        return view(*args, **kwargs)

    return wrapper


@app.route("/")
@login_required
def home():
    return "Hello"


@app.route("/about")
@login_required
def about():
    return "About"
