from flask import Flask, redirect, request, url_for

app = Flask(__name__)
app.config["TESTING"] = True

trips = {1: ["Passport", "Sunglasses"], 2: ["Tent"]}


@app.route("/trips/<int:trip_id>")
def packing_list(trip_id):
    items = "".join(f"<li>{item}</li>" for item in trips[trip_id])
    return f"<h1>Trip {trip_id}</h1><ul>{items}</ul>"


@app.route("/trips/<int:trip_id>/add", methods=["POST"])
def add_item(trip_id):
    item = request.form.get("item", "").strip()
    if item:
        trips[trip_id].append(item)
    return redirect(url_for("packing_list"))


client = app.test_client()
print(client.get("/trips/2").text)
response = client.post("/trips/2/add", data={"item": "Torch"})
print(response.status)
print(client.get("/trips/2").text)
