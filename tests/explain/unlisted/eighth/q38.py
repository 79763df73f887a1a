from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URL"] = "sqlite:///:memory:"
app.config["SECRET_KEY"] = "trowel"

db = SQLAlchemy(app)


class Bed(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)
    sunny = db.Column(db.Boolean, default=True)


with app.app_context():
    db.create_all()
    db.session.add(Bed(name="Herbs by the wall"))
    db.session.commit()
    print(db.session.scalars(db.select(Bed.name)).all())
