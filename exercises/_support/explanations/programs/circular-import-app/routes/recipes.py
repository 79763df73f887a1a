from flask import Blueprint
from app import app

recipes = Blueprint("recipes", __name__)

@recipes.route("/recipes")
def all_recipes():
    return str(app.config["PAGE_SIZE"])
