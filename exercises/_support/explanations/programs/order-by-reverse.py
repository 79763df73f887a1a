from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Game(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    rating = db.Column(db.Float)


with app.app_context():
    db.create_all()
    print(Game.query.order_by(Game.rating, reverse=True).all())
