from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.testing = True
db = SQLAlchemy(app)


class Concert(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    band = db.Column(db.String(80), nullable=False)
    evening = db.Column(db.Date, nullable=False)


@app.route("/concerts", methods=["POST"])
def plan_concert():
    concert = Concert(band=request.form["band"], evening=request.form["evening"])
    db.session.add(concert)
    db.session.commit()
    return f"{concert.band} plays on {concert.evening}"


with app.app_context():
    db.create_all()

box_office = app.test_client()
form = {"band": "The Damp Matches", "evening": "2026-11-21"}
print(box_office.post("/concerts", data=form).text)
