from flask import Flask, url_for

app = Flask(__name__)
app.testing = True


@app.route("/user/<name>")
def user(name):
    return name


@app.route("/")
def home():
    return url_for("user")


app.test_client().get("/")
