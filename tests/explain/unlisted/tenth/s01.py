from flask import Flask, abort

app = Flask(__name__)
app.testing = True

horses = [
    {"id": 1, "name": "Bella", "box": "A1"},
    {"id": 2, "name": "Storm", "box": "A2"},
    {"id": 3, "name": "Pepper", "box": "B1"},
]


@app.route("/horses")
def all_horses():
    return horses


@app.route("/horses/<horse_id>")
def one_horse(horse_id):
    for horse in horses:
        if horse["id"] == horse_id:
            return horse
    abort(404)


client = app.test_client()
response = client.get("/horses/2")
print("GET /horses/2")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
