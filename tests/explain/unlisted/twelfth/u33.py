from datetime import date

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Dog(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(30), nullable=False)


class Walk(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    day = db.Column(db.Date, nullable=False)
    minutes = db.Column(db.Integer)
    dog_id = db.Column(db.Integer, db.ForeignKey("Dog.id"))


with app.app_context():
    db.create_all()
    bello = Dog(name="Bello")
    db.session.add(bello)
    db.session.flush()
    db.session.add(Walk(day=date(2026, 4, 3), minutes=35, dog_id=bello.id))
    db.session.commit()
    print(Walk.query.count(), "walk saved")
