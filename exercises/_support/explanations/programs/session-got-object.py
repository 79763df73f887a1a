from flask import Flask, session

app = Flask(__name__)
app.secret_key = "only for this program"
app.testing = True


class User:
    pass


@app.route("/")
def home():
    session["user"] = User()
    return "Hello"


app.test_client().get("/")
