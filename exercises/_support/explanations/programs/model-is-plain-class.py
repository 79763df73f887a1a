from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Violin:
    id = db.Column(db.Integer, primary_key=True)
    maker = db.Column(db.String(30))


with app.app_context():
    db.session.add(Violin(maker="Amati"))
