from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)

with app.app_context():
    db.create_all()


class Booking(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    room = db.Column(db.String(40), nullable=False)
    players = db.Column(db.Integer, nullable=False)


@app.route("/book/<room>/<int:players>")
def book(room, players):
    db.session.add(Booking(room=room, players=players))
    db.session.commit()
    return f"{room} is booked for {players}"


client = app.test_client()
print(client.get("/book/Submarine/5").text)
