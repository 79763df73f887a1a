from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///vet.db"
db = SQLAlchemy(app)


class Owner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False)
    animals = db.relationship("Animal", backref="owner")


class Animal(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False)
    owner_id = db.Column(db.Integer, db.ForeignKey("Owner.id"))


with app.app_context():
    db.create_all()
    jana = Owner(name="Jana")
    jana.animals.append(Animal(name="Flocke"))
    db.session.add(jana)
    db.session.commit()
    print(jana.animals[0].owner.name)
