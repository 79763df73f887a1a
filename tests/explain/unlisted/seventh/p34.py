from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Club(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))


class Game(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    score = db.Column(db.String(10))
    home_id = db.Column(db.Integer, db.ForeignKey("club.id"))
    guest_id = db.Column(db.Integer, db.ForeignKey("club.id"))
    home = db.relationship("Club")
    guest = db.relationship("Club")


with app.app_context():
    db.create_all()
    game = Game(score="3:1", home=Club(name="Blue Sharks"), guest=Club(name="Red Foxes"))
    db.session.add(game)
    db.session.commit()
    print(game.home.name, game.score, game.guest.name)
