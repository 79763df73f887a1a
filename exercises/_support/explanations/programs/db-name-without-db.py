from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Plant(db.Model):
    id = db.Column(Integer, primary_key=True)
    name = db.Column(db.String(20))
