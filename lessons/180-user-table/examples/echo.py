from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["SQLALCHEMY_ECHO"] = True
db = SQLAlchemy(app)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(40), unique=True, nullable=False)


with app.app_context():
    print("--- create_all")
    db.create_all()
    print("--- Film(…)")
    film = Film(title="Amber")
    print("--- add")
    db.session.add(film)
    print("--- commit")
    db.session.commit()
    print("--- another title")
    film.title = "Amber Two"
    print("--- commit")
    db.session.commit()
    print("--- select")
    db.session.scalar(db.select(Film).where(Film.title == "Amber Two"))
