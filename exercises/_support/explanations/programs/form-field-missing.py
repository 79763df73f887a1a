from flask import Flask, request

app = Flask(__name__)


@app.post("/login")
def login():
    return request.form["username"]


response = app.test_client().post("/login", data={})
print("POST /login")
print("HTTP/1.1", response.status)
print()
print(response.text)
