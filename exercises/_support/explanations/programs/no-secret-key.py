from flask import Flask, session

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    session["name"] = "ada"
    return "Hello"


app.test_client().get("/")
