from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True


@app.route("/api/status")
def status():
    machines = {"washer": "free", "dryer": "busy"}
    free = [m for m in machines if machines[m] == "free"]
    return jsonify(free=free, total=len(machines)


@app.route("/")
def home():
    return "Laundry room"


client = app.test_client()
print(client.get("/api/status").json)
