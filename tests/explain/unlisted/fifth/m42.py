from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URL"] = "sqlite:///pets.db"
app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
app.testing = True

db = SQLAlchemy(app)


class Pet(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    kind = db.Column(db.String(20))


with app.app_context():
    db.create_all()
    db.session.add(Pet(name="Rex", kind="dog"))
    db.session.commit()
    print(Pet.query.count())
