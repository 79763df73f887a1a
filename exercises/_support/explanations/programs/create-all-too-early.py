from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)

with app.app_context():
    db.create_all()


class Lamp(db.Model):
    id = db.Column(db.Integer, primary_key=True)


with app.app_context():
    print(db.session.scalars(db.select(Lamp)).all())
