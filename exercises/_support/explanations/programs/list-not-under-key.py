from flask import Flask, jsonify

app = Flask(__name__)
tasks = [{"id": 1, "done": False}]


@app.get("/api/tasks")
def get_tasks():
    return jsonify(tasks)


client = app.test_client()
data = client.get("/api/tasks").json
print(data["tasks"][0]["done"])
