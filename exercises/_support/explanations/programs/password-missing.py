from flask import Flask, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
app.testing = True
users = {}


@app.post("/join")
def join():
    secret = request.form.get("secret")
    users["ada"] = generate_password_hash(secret)
    return "welcome"


app.test_client().post("/join")
