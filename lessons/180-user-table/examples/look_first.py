from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(40), unique=True, nullable=False)


def store_amber():
    found = db.session.scalar(db.select(Film).where(Film.title == "Amber"))
    if found is None:
        # B build
        film = Film(title="Amber")
        # C add
        db.session.add(film)
        # D commit
        db.session.commit()
        print("stored")
    else:
        print("already there")


# A context
with app.app_context():
    db.create_all()
    store_amber()
    store_amber()
