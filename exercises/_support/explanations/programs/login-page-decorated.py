from functools import wraps

from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = "not a real secret"


def login_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if "name" not in session:
            return redirect("/login")
        return view(*args, **kwargs)

    return wrapper


@app.get("/login")
@login_required
def login():
    return "Who are you?"


app.test_client().get("/login", follow_redirects=True)
