from flask import Flask
from store import Film, db

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"

with app.app_context():
    db.create_all()
    print(Film.query.all())
