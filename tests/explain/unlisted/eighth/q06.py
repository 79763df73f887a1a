from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

hikes = {
    "lake": "Round the lake, 9 km",
    "ridge": "Along the ridge, 14 km",
}


@app.route("/hike/<name>")
def hike(name):
    if name in hikes:
        return hikes[name]
    return "No such hike in the log", 404


@app.errorhandler(404)
def lost():
    return "<h1>You left the path</h1><a href='/hike/lake'>Back to the lake</a>", 404


client = app.test_client()
print(client.get("/hike/ridge").text)
print(client.get("/hikes/ridge").text)
