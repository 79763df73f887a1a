from flask import Flask, jsonify, request

app = Flask(__name__)
app.testing = True

scores = {"Ines": 40, "Raj": 35}


@app.get("/api/scores")
def read_scores():
    return jsonify(scores)


@app.post("/api/scores")
def add_score():
    body = request.get_json()
    scores[body["player"]] = body["points"]
    return jsonify(message="saved", players=len(scores)), 201


def show(method, path, reply):
    print(method, path)
    print("HTTP/1.1 " + reply.status)
    print()
    print(reply.get_data(as_text=True))


client = app.test_client()
show("GET", "/api/scores", client.get("/api/scores"))
new = {"player": "Yusuf", "points": 52}
show("POST", "/api/scores", client.post("/api/scores", data=new))
