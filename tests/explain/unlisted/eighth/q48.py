from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80), nullable=False)
    year = db.Column(db.Integer)
    minutes = db.Column(db.Integer)


with app.app_context():
    db.create_all()
    db.session.add(Film(title="Playtime", year=1967, minutes=124))
    db.session.add(Film(title="Ikiru", year=1952, minutes=143))
    db.session.add(Film(title="The Kid", year=1921, minutes=68))
    db.session.commit()

    query = db.select(Film).where(Film.year > 1950 and Film.minutes < 130)
    for film in db.session.scalars(query):
        print(film.title)
