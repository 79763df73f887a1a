from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Band(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    songs = db.relationship("Song", backref="band")


class Song(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    band_id = db.ForeignKey("band.id")


with app.app_context():
    db.create_all()
    print(Band(songs=[Song()]))
