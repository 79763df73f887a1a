from flask import Flask, request

app = Flask(__name__)
app.testing = True

readings = [{"room": "kitchen", "celsius": 21.5}]


@app.get("/api/readings")
def list_readings():
    return readings


@app.post("/api/readings")
def add_reading():
    data = request.get_json()
    reading = {"room": data["room"], "celsius": float(data["celsius"])}
    readings.append(reading)
    return reading, 201


def show(method, path, response):
    print(method, path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))


c = app.test_client()
show("GET", "/api/readings", c.get("/api/readings"))
new = {"room": "attic", "celsius": "17"}
show("POST", "/api/readings", c.post("/api/readings", data=new))
