import json

from flask import Flask, request

app = Flask(__name__)
app.testing = True

diary = []


@app.post("/api/readings")
def add_reading():
    reading = request.get_json()
    reading["id"] = len(diary) + 1
    diary.append(reading)
    return reading, 201


@app.get("/api/readings")
def list_readings():
    return diary


client = app.test_client()
new = {"date": "2025-03-02", "temperature": 11.5, "sky": "cloudy"}
response = client.post("/api/readings", data=json.dumps(new))
print("POST /api/readings")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
