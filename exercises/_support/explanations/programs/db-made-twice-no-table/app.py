from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from store import Film

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)

with app.app_context():
    db.create_all()
    db.session.add(Film())
    db.session.commit()
