from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    votes = db.Column(db.Integer)


with app.app_context():
    db.create_all()
    db.session.add(Film())
    db.session.commit()
    film = db.session.get(Film, 1)
    film.votes += 1
