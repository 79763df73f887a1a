from flask import Flask, request

app = Flask(__name__)
app.testing = True

orders = []


@app.post("/api/orders")
def new_order():
    data = request.get_json()
    orders.append(data)
    return {"number": len(orders), "product": data["product"]}, 201


@app.get("/api/orders")
def all_orders():
    return orders


client = app.test_client()
order = {"product": "rye bread", "pieces": 2, "sliced": True}
response = client.post(
    "/api/orders",
    data=str(order),
    content_type="application/json",
)
print("POST /api/orders")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
