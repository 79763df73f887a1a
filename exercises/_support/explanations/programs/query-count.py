from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Call(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    number = db.Column(db.String(20))


with app.app_context():
    db.create_all()
    print(len(Call.query.filter_by(number="110")))
