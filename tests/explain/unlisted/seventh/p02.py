from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Recipe(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80), nullable=False)


with app.app_context():
    db.create_all()


@app.post("/recipes")
def add_recipe():
    db.session.add(Recipe(title=request.form["title"]))
    return "Saved!", 201


@app.get("/recipes/<int:recipe_id>")
def show_recipe(recipe_id):
    recipe = db.get_or_404(Recipe, recipe_id)
    return f"<h2>{recipe.title}</h2>"


client = app.test_client()
for method, path in [("POST", "/recipes"), ("GET", "/recipes/1")]:
    response = client.open(path, method=method, data={"title": "Poppy seed cake"})
    print(method, path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
