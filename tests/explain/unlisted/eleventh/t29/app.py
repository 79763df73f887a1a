from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///plants.db"
db = SQLAlchemy(app)


class Plant(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)
    watered_on = db.Column(db.String(10))


with app.app_context():
    db.create_all()


@app.route("/new/<name>")
def new_plant(name):
    plant = Plant(name=name, watered_on="2025-05-02")
    db.session.add(plant)
    db.session.commit()
    return f"{plant.name} has number {plant.id}"


if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/new/Basil").text)
