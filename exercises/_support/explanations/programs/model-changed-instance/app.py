from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///trees.db"
db = SQLAlchemy(app)


class Tree(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String(40))
    height = db.Column(db.Float)


with app.app_context():
    db.create_all()
    db.session.add(Tree(kind="oak", height=12.5))
    db.session.commit()
