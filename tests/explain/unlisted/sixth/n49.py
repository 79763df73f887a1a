from flask import Flask, jsonify
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Coffee(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)
    strength = db.Column(db.Integer, default=3)


def create_app():
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///coffee.db"
    app.config["TESTING"] = True

    @app.route("/coffees")
    def coffees():
        rows = db.session.scalars(db.select(Coffee)).all()
        return jsonify([c.name for c in rows])

    with app.app_context():
        db.create_all()

    return app


app = create_app()
print(app.test_client().get("/coffees").json)
