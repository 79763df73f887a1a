from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["TESTING"] = True

tasks = []


@app.route("/api/tasks", methods=["GET"])
def get_tasks():
    return jsonify(tasks)


@app.route("/api/tasks", methods=["POST"])
def create_task():
    data = request.get_json()
    task = {"id": len(tasks) + 1, "title": data["title"], "done": False}
    tasks.append(task)
    return jsonify(task), 201


client = app.test_client()
response = client.post("/api/tasks", data={"title": "Water the plants"})
print("POST /api/tasks")
print("HTTP/1.1", response.status)
print()
print(response.text)
