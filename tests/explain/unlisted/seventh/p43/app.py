from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///diary.db"
db = SQLAlchemy(app)


class Entry(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    day = db.Column(db.String(10), nullable=False)
    rain = db.Column(db.Float)
    wind = db.Column(db.Integer)


with app.app_context():
    db.create_all()


@app.get("/")
def diary():
    entries = Entry.query.order_by(Entry.day).all()
    return [{"day": e.day, "rain": e.rain, "wind": e.wind} for e in entries]


client = app.test_client()
print(client.get("/").json)
