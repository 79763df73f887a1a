from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///hostel.db"
db = SQLAlchemy(app)


class Room(db.Model):
    __tablename__ = "room"
    id = db.Column(db.Integer, primary_key=True)
    number = db.Column(db.String(5), nullable=False)
    beds = db.Column(db.Integer, default=2)


class Booking(db.Model):
    __tablename__ = "room"
    id = db.Column(db.Integer, primary_key=True)
    guest = db.Column(db.String(60), nullable=False)
    nights = db.Column(db.Integer, default=1)
    room_id = db.Column(db.Integer, db.ForeignKey("room.id"))


with app.app_context():
    db.create_all()
    db.session.add(Room(number="12"))
    db.session.commit()
    print(Room.query.count(), "room")
