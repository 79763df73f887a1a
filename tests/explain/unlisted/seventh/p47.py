from flask import Flask

app = Flask(__name__)
app.testing = True

stations = {
    "north": {"temp": 4, "wind": 30},
    "harbour": {"temp": 7, "wind": 45},
}


@app.get("/api/weather/<station>")
def weather(station):
    if station not in stations:
        return {"error": "unknown station"}, 404
    return stations[station]


def test_harbour():
    client = app.test_client()
    response = client.get("/api/weather/harbour")
    assert response.status_code == 200
    data = response.json()
    assert data["wind"] == 45
    print("harbour is fine")


test_harbour()
