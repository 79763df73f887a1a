from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Concert(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    band = db.Column(db.String(50))
    day = db.Column(db.Date)


@app.route("/concerts", methods=["POST"])
def add_concert():
    concert = Concert(band=request.form["band"], day=request.form["day"])
    db.session.add(concert)
    db.session.commit()
    return f"{concert.band} plays on {concert.day}"


with app.app_context():
    db.create_all()

client = app.test_client()
r = client.post("/concerts", data={"band": "The Owls", "day": "2026-07-18"})
print(r.text)
