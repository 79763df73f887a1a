from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///trails.db"
db = SQLAlchemy(app)


class Trail(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80), nullable=False)
    length = db.Column(db.Float)
    level = db.Column(db.String(10), default="easy")


def fill():
    db.session.add(Trail(name="River walk", length=4.5))
    db.session.add(Trail(name="Eagle ridge", lenght=13.2, level="hard"))
    db.session.commit()


with app.app_context():
    db.drop_all()
    db.create_all()
    fill()
    for trail in db.session.scalars(db.select(Trail)):
        print(f"{trail.name}: {trail.length} km ({trail.level})")
