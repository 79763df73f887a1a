from flask import Flask, session

app = Flask(__name__)
app.secret_key = "only for this program"
app.testing = True


@app.route("/")
def home():
    session["seen"] = {"home"}
    return "Hello"


app.test_client().get("/")
