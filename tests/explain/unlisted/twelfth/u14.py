import json

from flask import Flask, request

app = Flask(__name__)

hives = {
    1: {"place": "orchard", "kilos": 11},
    2: {"place": "roof", "kilos": 6},
}


@app.get("/api/hives/<int:hive_id>")
def get_hive(hive_id):
    return hives[hive_id]


@app.put("/api/hives/<int:hive_id>")
def change_hive(hive_id):
    body = request.get_json()
    hives[hive_id]["kilos"] = body["kilos"]
    return hives[hive_id]


def report(method, path, response):
    print(method, path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))


with app.test_client() as c:
    report("GET", "/api/hives/2", c.get("/api/hives/2"))
    payload = json.dumps({"kilos": 9})
    report("PUT", "/api/hives/2", c.put("/api/hives/2", data=payload))
