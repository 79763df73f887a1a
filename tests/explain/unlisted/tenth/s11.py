from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Pony(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)
    age = db.Column(db.Integer)


with app.app_context():
    db.create_all()
    ponies = [
        Pony(name="Muffin", age=9),
        Pony(name="Django", age=4),
        Pony(name="Luna", age=12),
    ]
    db.session.add(ponies)
    db.session.commit()
    for pony in Pony.query.order_by(Pony.age):
        print(pony.name, pony.age)
