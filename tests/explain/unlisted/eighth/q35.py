from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

laps = [
    {"runner": 7, "seconds": 92},
    {"runner": 12, "seconds": 88},
    {"runner": 7, "seconds": 95},
]


@app.get("/api/laps")
def all_laps():
    return laps


@app.get("/api/laps/summary")
def summary():
    result = {}
    for lap in laps:
        number = lap["runner"]
        result[number] = result.get(number, 0) + lap["seconds"]
    result["total"] = sum(lap["seconds"] for lap in laps)
    return result


client = app.test_client()
print(client.get("/api/laps").json)
print(client.get("/api/laps/summary").json)
