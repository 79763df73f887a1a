from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = "only for this program"
app.testing = True


@app.post("/login")
def login():
    session["username"] = request.form["username"]
    return "Welcome"


@app.route("/")
def home():
    return session["username"]


app.test_client().get("/")
