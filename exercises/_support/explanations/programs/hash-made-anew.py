from flask import Flask, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
users = {"eva": generate_password_hash("apple")}


@app.post("/login")
def login():
    user = request.form["user"]
    typed = generate_password_hash(request.form["password"])
    if users[user] == typed:
        return "hello"
    return "wrong", 401


client = app.test_client()
reply = client.post("/login", data={"user": "eva", "password": "apple"})
print("POST /login")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
