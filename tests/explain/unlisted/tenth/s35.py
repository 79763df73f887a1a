from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["TESTING"] = True

games = [{"title": "Catan", "players": 4}]


@app.get("/api/games")
def list_games():
    return jsonify(games)


@app.post("/api/games")
def add_game():
    data = request.get_json()
    game = {"title": data["title"], "players": int(data["players"])}
    games.append(game)
    return jsonify(game), 201


client = app.test_client()
response = client.post("/api/games", data={"title": "Azul", "players": 4})
print("POST /api/games")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
