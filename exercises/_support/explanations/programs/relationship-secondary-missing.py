from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)

roles = db.Table(
    "roles",
    db.Column("film_id", db.ForeignKey("film.id")),
    db.Column("actor_id", db.ForeignKey("actor.id")),
)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    actors = db.relationship("Actor")


class Actor(db.Model):
    id = db.Column(db.Integer, primary_key=True)


Film(actors=[])
