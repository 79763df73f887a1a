from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True

birds = [
    {"name": "kingfisher", "seen": 2},
    {"name": "wren", "seen": 11},
    {"name": "buzzard", "seen": 4},
]


@app.get("/api/birds")
def get_birds():
    return jsonify(birds)


@app.get("/api/birds/rare")
def rare_birds():
    return jsonify([bird for bird in birds if bird["seen"] < 5])


client = app.test_client()
response = client.get("/api/birds/rare")
print(response.status_code)
data = response.json()
for bird in data:
    print(bird["name"])
