from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Note(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String(80))


with app.app_context():
    db.create_all()
    note = Note.query.filter_by(id=1)
    db.session.delete(note)
