from flask import Flask, abort

app = Flask(__name__)
app.config["TESTING"] = True

recipes = [
    {"id": 1, "title": "Pancakes", "minutes": 20},
    {"id": 2, "title": "Lentil soup", "minutes": 45},
]


@app.get("/recipes")
def all_recipes():
    return recipes


@app.get("/recipes/<int:recipe_id>")
def one_recipe(id):
    for recipe in recipes:
        if recipe["id"] == id:
            return recipe
    abort(404)


client = app.test_client()
print(client.get("/recipes").json)
print(client.get("/recipes/2").json)
