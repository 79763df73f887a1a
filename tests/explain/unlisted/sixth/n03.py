from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["TESTING"] = True
db = SQLAlchemy(app)


class Flat(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    street = db.Column(db.String(80))
    rooms = db.Column(db.Integer)
    rent = db.Column(db.Integer)


@app.route("/flats/<int:rooms>/<int:limit>")
def search(rooms, limit):
    query = db.select(Flat).where(Flat.rooms >= rooms and Flat.rent <= limit)
    flats = db.session.scalars(query)
    return [f"{f.street}: {f.rent}" for f in flats]


with app.app_context():
    db.create_all()
    db.session.add(Flat(street="Mill Lane", rooms=2, rent=720))
    db.session.add(Flat(street="High Street", rooms=3, rent=1150))
    db.session.commit()

print(app.test_client().get("/flats/2/900").json)
