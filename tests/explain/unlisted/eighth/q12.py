import json

from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

sightings = []


@app.post("/api/sightings")
def add_sighting():
    data = request.get_json()
    if not data.get("animal"):
        return {"error": "animal is missing"}, 400
    sightings.append(data)
    return {"number": len(sightings)}, 201


@app.get("/api/sightings")
def all_sightings():
    return sightings


client = app.test_client()
body = json.dumps({"animal": "red squirrel", "place": "Elm Road"})
response = client.post("/api/sightings", data=body)
print("POST /api/sightings")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
