from flask import Flask, request

app = Flask(__name__)
app.testing = True
recipes = [{"id": 1, "name": "soup"}]


@app.get("/recipes/<int:recipe_id>")
def get_recipe(recipe_id):
    return recipes["recipe_id"]


app.test_client().get("/recipes/1")
