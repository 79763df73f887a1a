from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.testing = True
db = SQLAlchemy(app)


class Reader(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    card = db.Column(db.String(10), unique=True)


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80))


@app.post("/readers/<card>")
def join(card):
    db.session.add(Reader(card=card))
    db.session.commit()
    return "Welcome"


with app.app_context():
    db.create_all()

client = app.test_client()
client.post("/readers/A17")
client.post("/readers/A17")
