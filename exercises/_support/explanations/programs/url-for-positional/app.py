from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

RECIPES = ["Soup", "Bread"]


@app.route("/")
def start():
    return render_template("start.html", recipes=RECIPES)


@app.route("/recipes/<int:recipe_id>")
def recipe(recipe_id):
    return RECIPES[recipe_id]


app.test_client().get("/")
