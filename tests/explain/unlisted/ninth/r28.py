from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Dish(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    day = db.Column(db.String(10), nullable=False)
    name = db.Column(db.String(50), nullable=False)


def create_app():
    app = Flask(__name__)
    app.config["TESTING"] = True
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"

    @app.route("/menu")
    def menu():
        dishes = db.session.scalars(db.select(Dish)).all()
        return {dish.day: dish.name for dish in dishes}

    return app


app = create_app()
with app.app_context():
    db.create_all()
    db.session.add(Dish(day="Monday", name="Carrot stew"))
    db.session.commit()

print(app.test_client().get("/menu").json)
