from flask import Flask, session
app = Flask(__name__)
@app.route("/login")
def login():
    session["name"] = "Ada"
    return "ok"
app.test_client().get("/login")
