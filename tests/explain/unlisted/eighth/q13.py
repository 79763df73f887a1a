from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Member(db.Model):
    __tablename__ = "member"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)


class Boat(db.Model):
    __tablename__ = "member"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)
    length = db.Column(db.Float)


with app.app_context():
    db.create_all()
    db.session.add(Member(name="Sanne"))
    db.session.add(Boat(name="Seagull", length=7.2))
    db.session.commit()
    print(db.session.scalars(db.select(Boat.name)).all())
