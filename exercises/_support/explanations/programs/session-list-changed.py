from flask import Flask, session

app = Flask(__name__)
app.secret_key = "only for this program"


@app.route("/")
def home():
    session["cart"].append("tea")
    return "ok"
