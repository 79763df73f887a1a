from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = "not a real secret"


@app.before_request
def only_members():
    if "name" not in session:
        return redirect("/login")


@app.get("/login")
def login():
    return "Who are you?"


app.test_client().get("/login", follow_redirects=True)
