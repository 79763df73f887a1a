from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

rooms = {
    1: {"name": "The Clockmaker", "players": 4},
    2: {"name": "Submarine", "players": 6},
}


@app.get("/api/rooms")
def list_rooms():
    return list(rooms.values())


@app.get("/api/rooms/<int:room_id>")
def get_room(room_id):
    room = rooms.get(room_id)
    if room is None:
        return 404, {"error": "No such escape room"}
    return room


client = app.test_client()
print(client.get("/api/rooms").json)
print(client.get("/api/rooms/2").json)
print(client.get("/api/rooms/9").json)
