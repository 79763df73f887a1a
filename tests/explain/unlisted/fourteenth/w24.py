from flask import Flask

app = Flask(__name__)
app.testing = True

departures = {
    "Lisbon": "08:15",
    "Porto": "09:40",
    "Faro": "11:05",
}


@app.route("/")
def station():
    return "<h1>Coach station</h1>"


@app.route("/departures/<town>")
def departure(town):
    time = departures.get(town, "not today")
    print(f"<p>The coach to {town} leaves: {time}</p>")


@app.route("/towns")
def towns():
    return {"towns": list(departures)}


client = app.test_client()
print(client.get("/").text)
print(client.get("/towns").json)
print(client.get("/departures/Porto").text)
