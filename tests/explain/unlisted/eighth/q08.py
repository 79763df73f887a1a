from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Player(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)


class Game(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    result = db.Column(db.String(7))
    white_id = db.Column(db.Integer, db.ForeignKey("player.id"))
    black_id = db.Column(db.Integer, db.ForeignKey("player.id"))
    white = db.relationship("Player")
    black = db.relationship("Player")


with app.app_context():
    db.create_all()
    game = Game(result="1-0", white=Player(name="Ines"), black=Player(name="Yuki"))
    db.session.add(game)
    db.session.commit()
    print(game.white.name, game.result, game.black.name)
