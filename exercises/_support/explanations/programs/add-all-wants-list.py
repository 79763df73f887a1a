from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Song(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(50))


with app.app_context():
    db.create_all()
    first = Song(title="Help")
    second = Song(title="Yesterday")
    db.session.add_all(first, second)
    db.session.commit()
