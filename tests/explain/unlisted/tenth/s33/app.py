from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

games = [
    {"title": "Risk", "lent": False},
    {"title": "Cluedo", "lent": True},
    {"title": "Hive", "lent": False},
]


@app.route("/games")
def game_list():
    return render_template("games.html", games=games)


with app.test_client() as c:
    print(c.get("/games").text)
