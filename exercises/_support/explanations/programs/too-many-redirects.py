from flask import Flask, redirect

app = Flask(__name__)


@app.route("/")
def home():
    return redirect("/news")


@app.route("/news")
def news():
    return redirect("/")


app.test_client().get("/", follow_redirects=True)
