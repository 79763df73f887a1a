from flask import Flask, session

app = Flask(__name__)
app.secret_key = "only for this program"
app.testing = True


@app.route("/")
def home():
    return session["username"]


app.test_client().get("/")
