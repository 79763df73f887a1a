from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Parcel(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    street = db.Column(db.String(60), nullable=False)
    stops = db.relationship("Stop", backref="parcel")


class Stop(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    place = db.Column(db.String(40), nullable=False)
    parcel_id = db.Column(db.Integer, db.ForeignKey("parcel.id"))


with app.app_context():
    db.create_all()
    parcel = Parcel(street="Mill Lane 4")
    for place in ["Depot", "Van 7", "Neighbour"]:
        parcel.stops.append(place)
    db.session.add(parcel)
    db.session.commit()
    print([stop.place for stop in parcel.stops])
