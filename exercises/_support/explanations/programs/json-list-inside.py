from flask import Flask, jsonify, request

app = Flask(__name__)
app.testing = True


@app.post("/api/total")
def total():
    items = request.get_json()
    amount = 0
    for item in items:
        amount += item["price"]
    return jsonify(total=amount)


app.test_client().post("/api/total", json={"items": [{"price": 2}, {"price": 3}]})
