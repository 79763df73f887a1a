from flask import Flask, jsonify, request

app = Flask(__name__)
app.testing = True
items = []


@app.post("/api/items")
def create():
    item = request.get_json()
    items.append(item)
    return jsonify(item, 201)


def test_create():
    reply = app.test_client().post("/api/items", json={"name": "pen"})
    assert reply.status_code == 201


test_create()
