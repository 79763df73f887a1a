from flask import Flask, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
users = {"ada": generate_password_hash("lovelace")}


@app.post("/login")
def login():
    name = request.form["name"]
    password = request.form["password"]
    if users.get(name) == password:
        return f"Welcome {name}"
    return "Wrong password", 401


client = app.test_client()
reply = client.post("/login", data={"name": "ada", "password": "lovelace"})
print("POST /login")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
