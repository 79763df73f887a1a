from flask import Flask, request

app = Flask(__name__)
pins = {"ada": 1815}


@app.post("/login")
def login():
    name = request.form["name"]
    pin = request.form["pin"]
    if pins.get(name) != pin:
        return "Wrong pin", 401
    return f"Welcome {name}"


client = app.test_client()
reply = client.post("/login", data={"name": "ada", "pin": "1815"})
print("POST /login")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
