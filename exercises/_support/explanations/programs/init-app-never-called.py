from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Cup(db.Model):
    id = db.Column(db.Integer, primary_key=True)


def create_app():
    site = Flask(__name__)
    site.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
    return site


with create_app().app_context():
    db.create_all()
