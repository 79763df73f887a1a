from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    year = db.Column(db.Integer)


with app.app_context():
    films = db.session.scalars(db.select(Film).where("year > 1990")).all()
