from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    maker_id = db.Column(db.Integer, db.ForeignKey("person.id"), nullable=False)


with app.app_context():
    db.create_all()
    maker = Person()
    film = Film(maker_id=maker.id)
    db.session.add_all([maker, film])
    db.session.commit()
