from flask import Flask, request, jsonify

app = Flask(__name__)
app.testing = True
teams = [{"id": 1, "name": "Reds"}, {"id": 2, "name": "Blues"}]

@app.route("/teams/<int:team_id>", methods=["PUT"])
def rename(team_id):
    team = None
    for t in teams:
        if t["id"] == team_id:
            team = t
    team["name"] = request.json["name"]
    return jsonify(team)

app.test_client().put("/teams/5", json={"name": "Greens"})
