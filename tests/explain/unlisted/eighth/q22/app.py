from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

games = [
    {"white": "Ines", "black": "Yuki", "played": "2025-02-14"},
    {"white": "Tomasz", "black": "Ines", "played": "2025-02-21"},
]


@app.route("/games")
def list_games():
    return render_template("games.html", games=games)


client = app.test_client()
print(client.get("/games").text)
