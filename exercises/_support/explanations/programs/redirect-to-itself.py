from flask import Flask, redirect, url_for

app = Flask(__name__)


@app.route("/start")
def start():
    return redirect(url_for("start"))


app.test_client().get("/start", follow_redirects=True)
