from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/api/parcels")
def send():
    data = request.get_json()
    return {"to": data["address"]["town"]}


app.test_client().post("/api/parcels", json={"address": "Dam 1, Amsterdam"})
