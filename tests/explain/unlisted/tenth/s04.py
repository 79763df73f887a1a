from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.testing = True
db = SQLAlchemy(app)


class Booking(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(60), nullable=False)
    seats = db.Column(db.Integer, nullable=False)


with app.app_context():
    db.create_all()


@app.post("/book")
def book():
    booking = Booking(name=request.form["name"], seats=request.form.get("seat"))
    db.session.add(booking)
    db.session.commit()
    return f"Booked {booking.seats} seats for {booking.name}"


client = app.test_client()
print(client.post("/book", data={"name": "Vera", "seats": "3"}).text)
