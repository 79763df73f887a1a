from flask import Flask, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "guess"
app.config["TESTING"] = True


class Player:
    def __init__(self, name):
        self.name = name
        self.points = 0


@app.route("/start/<name>")
def start(name):
    session["player"] = Player(name)
    return f"Good luck, {name}!"


@app.route("/score")
def score():
    player = session["player"]
    return f"{player.name}: {player.points}"


with app.test_client() as client:
    print(client.get("/start/Yuki").text)
    print(client.get("/score").text)
