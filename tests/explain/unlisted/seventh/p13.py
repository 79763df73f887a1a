from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Question(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.String(200), nullable=False)
    answer = db.Column(db.String(80), nullable=False)


start = [
    Question(text="What is the longest river?", answer="Nile"),
    Question(text="Who painted Guernica?", answer="Picasso"),
    Question(text="What is H2O?", answer="Water"),
]

with app.app_context():
    db.create_all()
    db.session.add(start)
    db.session.commit()
    print(db.session.query(Question).count(), "questions")
