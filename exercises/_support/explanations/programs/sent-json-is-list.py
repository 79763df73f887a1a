from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/send")
def send():
    to = request.json["to"]
    return {"to": to}


app.test_client().post("/send", json=["anna@example.org"])
