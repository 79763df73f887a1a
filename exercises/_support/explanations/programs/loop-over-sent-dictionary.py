from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/api/order")
def order():
    data = request.get_json()
    total = 0
    for line in data:
        total += line["price"] * line["amount"]
    return {"total": total}


app.test_client().post("/api/order", json={"lines": [{"price": 2, "amount": 3}]})
