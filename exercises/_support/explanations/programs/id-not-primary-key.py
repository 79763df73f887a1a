from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Shelf(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    place = db.Column(db.String(40))


class Plant(db.Model):
    name = db.Column(db.String(40), nullable=False)
    plant_id = db.Column(db.Integer)
