from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

km_per_day = {"mon": 4, "tue": 0, "wed": 7, "thu": 3}


@app.route("/km/<day>")
def km(day):
    return f"{km_per_day.get(day, 0)} km"


@app.route("/km")
def total_km():
    total = 0
    for day in km_per_day:
        total += km_per_day[day]
    return total


client = app.test_client()
print(client.get("/km/wed").text)
print(client.get("/km").text)
