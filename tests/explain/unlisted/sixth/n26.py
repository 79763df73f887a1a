import json

from flask import Flask, request

app = Flask(__name__)
app.testing = True

menu = [
    {"name": "Falafel", "price": 7.5},
    {"name": "Shakshuka", "price": 9.0},
    {"name": "Baklava", "price": 3.5},
]


@app.route("/api/menu")
def show_menu():
    limit = request.args.get("max", 100, type=float)
    dishes = [d for d in menu if d["price"] <= limit]
    return json.dumps({"count": len(dishes), "dishes": dishes})


client = app.test_client()
response = client.get("/api/menu?max=8")
print(response.status)
print("Dishes up to 8 euro:", response.json["count"])
