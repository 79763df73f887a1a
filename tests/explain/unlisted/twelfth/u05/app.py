from flask import Flask, abort, render_template

app = Flask(__name__)
app.testing = True

trips = [
    {"id": 1, "to": "Lofoten", "days": 8},
    {"id": 2, "to": "Azores", "days": 6},
]


@app.route("/trips")
def trip_list():
    return render_template("trips/list.html", trips=trips)


@app.route("/trips/<int:trip_id>")
def trip_detail(trip_id):
    for trip in trips:
        if trip["id"] == trip_id:
            return render_template("detail.html", trip=trip)
    abort(404)


client = app.test_client()
print(client.get("/trips").text)
print(client.get("/trips/2").text)
