from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Region(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)
    hikes = db.relationship("Hikes", back_populates="region")


class Hike(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(60), nullable=False)
    region_id = db.Column(db.Integer, db.ForeignKey("region.id"))
    region = db.relationship("Region", back_populates="hikes")


with app.app_context():
    db.create_all()
    region = Region(name="Jura")
    region.hikes.append(Hike(title="Creux du Van"))
    db.session.add(region)
    db.session.commit()
    print(region.name, [hike.title for hike in region.hikes])
