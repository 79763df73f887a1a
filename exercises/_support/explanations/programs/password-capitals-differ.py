from flask import Flask, request

app = Flask(__name__)


@app.post("/login")
def login():
    user = request.form["user"]
    password = request.form["password"]
    if user == "admin" and password == "Lovelace1":
        return "Welcome"
    return "Wrong password", 401


client = app.test_client()
reply = client.post("/login", data={"user": "admin", "password": "lovelace1"})
print("POST /login")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
