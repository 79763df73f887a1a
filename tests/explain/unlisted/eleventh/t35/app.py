from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

recipes = [
    {"title": "Shakshuka", "minutes": 25},
    {"title": "Miso soup", "minutes": 15},
]


@app.route("/")
def index():
    quick = [r for r in recipes if r["minutes"] < 20]
    return render_template("recipes.html", recipes=recipes, quick=quick)


client = app.test_client()
print(client.get("/").text)
