from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/tickets")
def tickets():
    seats = request.form["seats"]
    price = seats * 12
    return f"{price + 2} euros"


app.test_client().post("/tickets", data={"seats": "3"})
