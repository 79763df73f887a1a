from flask import Flask, redirect

app = Flask(__name__)


@app.route("/")
def home():
    return redirect("/")


app.test_client().get("/", follow_redirects=True)
