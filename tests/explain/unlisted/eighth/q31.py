from flask import Flask, abort

app = Flask(__name__)
app.config["TESTING"] = True

box = {
    "pea soup": {"title": "Pea soup", "minutes": 50, "serves": 4, "oven": "no"},
    "scones": {"title": "Scones", "minutes": 25, "serves": 8, "oven": "220 degrees"},
}


@app.route("/")
def all_cards():
    return ", ".join(box)


@app.route("/card/<name>")
def card(name):
    if name not in box:
        abort(404)
    recipe = box[name]
    return recipe["title"], recipe["minutes"], recipe["serves"], recipe["oven"]


client = app.test_client()
print(client.get("/").text)
print(client.get("/card/scones").text)
