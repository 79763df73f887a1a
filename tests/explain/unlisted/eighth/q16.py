from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

log = [
    {"hike": "Mill stream", "km": 6.5},
    {"hike": "Three chapels", "km": 12.5},
    {"hike": "Old railway", "km": 18.0},
]


@app.route("/hikes")
def hikes():
    return "<br>".join(f"{h['hike']}, {h['km']} km" for h in log)


@app.route("/hikes/longer/<int:km>")
def longer(km):
    found = [h["hike"] for h in log if h["km"] >= km]
    return "<br>".join(found)


client = app.test_client()
print(client.get("/hikes").text)
response = client.get("/hikes/longer/12.5")
print("GET /hikes/longer/12.5")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
