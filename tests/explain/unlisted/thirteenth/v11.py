from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["TESTING"] = True

menu = []


@app.post("/api/menu")
def add_dish():
    dish = request.get_json()
    menu.append(dish)
    return jsonify(number=len(menu), name=dish["name"]), 201


client = app.test_client()
body = "{'name': 'Pumpkin soup', 'price': 6}"
response = client.post("/api/menu", data=body, content_type="application/json")
print("POST /api/menu")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
