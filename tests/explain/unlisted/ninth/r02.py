from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

walks = []


@app.get("/walks")
def list_walks():
    return walks


@app.post("/walks")
def add_walk():
    data = request.json()
    walk = {"id": len(walks) + 1, "dog": data["dog"], "minutes": data["minutes"]}
    walks.append(walk)
    return walk, 201


client = app.test_client()
response = client.post("/walks", json={"dog": "Pepper", "minutes": 45})
print(response.status, response.json)
print(client.get("/walks").json)
