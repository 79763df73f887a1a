import json
import os

from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

FILE = "rooms.json"


@app.before_first_request
def make_file():
    if not os.path.exists(FILE):
        with open(FILE, "w") as f:
            json.dump({"1": "Luna", "2": None, "3": "Max"}, f)


@app.route("/rooms")
def rooms():
    with open(FILE) as f:
        return json.load(f)


client = app.test_client()
print(client.get("/rooms").json)
