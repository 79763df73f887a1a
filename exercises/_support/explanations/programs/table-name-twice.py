from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Member(db.Model):
    __tablename__ = "members"
    id = db.Column(db.Integer, primary_key=True)


class Visit(db.Model):
    __tablename__ = "members"
    id = db.Column(db.Integer, primary_key=True)
    day = db.Column(db.String(10))
