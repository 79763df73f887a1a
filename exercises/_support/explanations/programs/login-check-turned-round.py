from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = "only for this example"


@app.get("/")
def index():
    if "user" not in session:
        return redirect("/login")
    return "Hello " + session["user"]


@app.get("/login")
def login():
    if "user" not in session:
        return redirect("/")
    return "Type your name"


app.test_client().get("/", follow_redirects=True)
