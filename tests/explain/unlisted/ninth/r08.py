from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["TESTING"] = True

crossings = [
    {"id": 1, "from": "Harbour", "to": "Island", "time": "08:10"},
]


@app.get("/api/crossings")
def list_crossings():
    return jsonify(crossings)


@app.post("/api/crossings")
def add_crossing():
    data = request.get_json()
    crossing = {
        "id": len(crossings) + 1,
        "from": data["from"],
        "to": data["to"],
        "time": data["time"],
    }
    crossings.append(crossing)
    return jsonify(crossing), 201


client = app.test_client()
new = {"from": "Island", "to": "Harbour", "time": "09:40"}
response = client.post("/api/crossings", data=new)
print("POST /api/crossings")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
