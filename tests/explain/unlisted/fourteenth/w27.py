from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

RIDES = {"Carousel": 80, "Ghost train": 120, "Big loop": 140}


@app.route("/")
def gate():
    return "<form action='/rides'>Your height in cm <input name='height'></form>"


@app.route("/rides")
def rides():
    height = request.args.get("height", 0)
    allowed = []
    for ride, minimum in RIDES.items():
        if height >= minimum:
            allowed.append(ride)
    return ", ".join(allowed) or "Come back when you are taller"


client = app.test_client()
print(client.get("/rides?height=125").text)
