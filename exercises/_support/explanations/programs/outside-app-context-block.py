from flask import Flask
from flask_sqlalchemy import SQLAlchemy

site = Flask(__name__)
site.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(site)


class Cafe(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80))


def fill():
    db.session.add(Cafe(name="Luna"))
    db.session.commit()


db.create_all()
fill()
