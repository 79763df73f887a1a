from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Recipe(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(60), nullable=False)
    minutes = db.Column(db.Integer, default=30)


@app.post("/recipes")
def save_recipe():
    recipe = Recipe(name=request.form["name"], minutes=request.form["minutes"])
    db.session.add(recipe)
    db.session.commit()
    return f"Card number {recipe.id}", 201


with app.app_context():
    db.create_all()

client = app.test_client()
print(client.post("/recipes", data={"name": "Borscht", "minutes": "90"}).text)
