from flask import Flask, request

app = Flask(__name__)
pins = {"kim": "k1m!"}


@app.post("/login")
def login():
    name = request.form["name"]
    if pins[name] is not request.form["pin"]:
        return "Wrong pin", 401
    return "Welcome"


client = app.test_client()
reply = client.post("/login", data={"name": "kim", "pin": "k1m!"})
print("POST /login")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
