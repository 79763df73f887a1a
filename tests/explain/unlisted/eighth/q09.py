from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Horse(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(30), nullable=False)
    stable = db.Column(db.String(10))


with app.app_context():
    db.create_all()
    luna = Horse(name="Luna", stable="A1")
    bruno = Horse(name="Bruno", stable="A2")
    pepper = Horse(name="Pepper", stable="B1")
    db.session.add_all(luna, bruno, pepper)
    db.session.commit()
    count = db.session.scalar(db.select(db.func.count(Horse.id)))
    print(count, "horses")
