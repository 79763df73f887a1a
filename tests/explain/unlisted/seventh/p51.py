from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Owner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))
    animals = db.relationship("Animal", backref="owner")


class Animal(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))
    owner_id = db.Column(db.Integer, db.ForeignKey("owner.id"), nullable=False)


with app.app_context():
    db.create_all()
    jana = Owner(name="Jana", animals=[Animal(name="Tiger"), Animal(name="Coco")])
    db.session.add(jana)
    db.session.commit()

    db.session.delete(jana)
    db.session.commit()
    print(db.session.query(Owner).count(), "owners left")
