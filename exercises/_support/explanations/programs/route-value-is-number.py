from flask import Flask, abort

app = Flask(__name__)

plants = [{"id": "1", "name": "fern"}, {"id": "2", "name": "ivy"}]


@app.get("/plants/<int:plant_id>")
def show_plant(plant_id):
    for plant in plants:
        if plant["id"] == plant_id:
            return plant
    abort(404)


client = app.test_client()
reply = client.get("/plants/2")
print("GET /plants/2")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
