from flask import Flask
from flask_sqlalchemy import SQLAlchemy

# the app, and its database
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


# the table
class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(40), unique=True, nullable=False)


# A context
with app.app_context():
    db.create_all()
    # B build
    film = Film(title="Amber")
    print("after building:", film.id)
    # C add
    db.session.add(film)
    print("after adding:", film.id)
    # D commit
    db.session.commit()
    print("after the commit:", film.id)
