from flask import Flask, request

app = Flask(__name__)

orders = [{"id": 10, "total": 5}, {"id": 11, "total": 8}]


@app.get("/order")
def show_order():
    wanted = request.args.get("id")
    for order in orders:
        if order["id"] == wanted:
            return order
    return "There is no such order", 404


client = app.test_client()
reply = client.get("/order?id=11")
print("GET /order?id=11")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
