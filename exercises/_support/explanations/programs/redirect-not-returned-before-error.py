from flask import Flask, redirect, session, url_for

app = Flask(__name__)
app.secret_key = "only for this program"
app.testing = True


@app.route("/members")
def members():
    if "member" not in session:
        redirect(url_for("signin"))
    return "Hello " + session["member"]


@app.route("/signin")
def signin():
    return "Please sign in"


app.test_client().get("/members")
