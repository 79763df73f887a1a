from flask import Flask, session
app = Flask(__name__)
app.secret_key = "x"

@app.route("/")
def home():
    session["cart"] = {"a", "b"}
    return "ok"

app.testing = True
app.test_client().get("/")
