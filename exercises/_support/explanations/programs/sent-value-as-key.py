from flask import Flask, request

app = Flask(__name__)
app.testing = True
pins = {"tim": "1234"}


@app.post("/login")
def login():
    data = request.get_json()
    if data["user"] in pins and pins["user"] == data["pin"]:
        return {"ok": True}
    return {"ok": False}, 401


app.test_client().post("/login", json={"user": "tim", "pin": "1234"})
