from flask import Flask, request
from werkzeug.security import check_password_hash

app = Flask(__name__)
users = {"eva": "apple"}


@app.post("/login")
def login():
    user = request.form["user"]
    password = request.form["password"]
    if check_password_hash(users[user], password):
        return "hello"
    return "wrong", 401


client = app.test_client()
reply = client.post("/login", data={"user": "eva", "password": "apple"})
print("POST /login")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
