from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    maker_id = db.Column(db.Integer, db.ForeignKey("person.id"))


with app.app_context():
    db.create_all()
    maker = Person()
    db.session.add(maker)
    db.session.commit()
    db.session.add(Film(maker_id=maker))
    db.session.commit()
