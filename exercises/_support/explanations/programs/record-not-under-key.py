from flask import Flask, request, jsonify

app = Flask(__name__)
app.testing = True
cars = {1: {"brand": "Fiat", "seats": 4}}


@app.route("/cars/<int:car_id>", methods=["PUT"])
def update_car(car_id):
    car = cars[car_id]
    car["brand"] = request.json["brand"]
    car["seats"] = request.json["seats"]
    return jsonify(car)


client = app.test_client()
client.put("/cars/7", json={"brand": "Opel", "seats": 5})
