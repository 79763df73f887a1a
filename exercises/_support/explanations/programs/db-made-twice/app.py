from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from tables import Coin

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)

with app.app_context():
    print(Coin.query.all())
