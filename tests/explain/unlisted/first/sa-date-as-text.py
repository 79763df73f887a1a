from flask import Flask
from flask_sqlalchemy import SQLAlchemy
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)

class Show(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    day = db.Column(db.Date)

with app.app_context():
    db.create_all()
    db.session.add(Show(day="2026-05-01"))
    db.session.commit()
