from flask import Flask, request

app = Flask(__name__)
app.testing = True

stars = [
    {"name": "Vega", "sky": "summer"},
    {"name": "Deneb", "sky": "summer"},
    {"name": "Rigel", "sky": "winter"},
]


@app.route("/stars")
def find_stars():
    season = request.args("season")
    found = []
    for star in stars:
        if season is None or star["sky"] == season:
            found.append(star["name"])
    return ", ".join(found)


if __name__ == "__main__":
    telescope = app.test_client()
    print(telescope.get("/stars?season=summer").text)
