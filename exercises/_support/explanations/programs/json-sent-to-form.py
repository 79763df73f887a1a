from flask import Flask, request

app = Flask(__name__)


@app.post("/login")
def login():
    user = request.form["user"]
    return f"Hello {user}"


client = app.test_client()
reply = client.post("/login", json={"user": "ada"})
print("POST /login")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
