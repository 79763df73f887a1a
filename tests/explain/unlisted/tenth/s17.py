from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True


class Rider:
    def __init__(self, name, level):
        self.name = name
        self.level = level


riders = [Rider("Noor", "beginner"), Rider("Tim", "advanced")]


@app.get("/api/riders/count")
def count():
    return jsonify({"count": len(riders)})


@app.get("/api/riders")
def get_riders():
    return jsonify(riders)


client = app.test_client()
print(client.get("/api/riders/count").json)
print(client.get("/api/riders").json)
