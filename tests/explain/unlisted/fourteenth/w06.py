from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Vet(db.Model):
    __tablename__ = "vets"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)


class Appointment(db.Model):
    __tablename__ = "appointments"
    id = db.Column(db.Integer, primary_key=True)
    animal = db.Column(db.String(50), nullable=False)
    hour = db.Column(db.Integer, nullable=False)
    vet_id = db.Column(db.Integer, db.ForeignKey("Vet.id"), nullable=False)


with app.app_context():
    db.create_all()
    jansen = Vet(name="Dr. Jansen")
    db.session.add(jansen)
    db.session.commit()
    db.session.add(Appointment(animal="Rabbit", hour=10, vet_id=jansen.id))
    db.session.commit()
    print(Appointment.query.count(), "appointment")
