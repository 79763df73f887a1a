from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)

with app.app_context():
    db.create_all()


class Tool(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)
    borrowed_by = db.Column(db.String(50))


with app.app_context():
    db.session.add(Tool(name="Ladder"))
    db.session.add(Tool(name="Sander", borrowed_by="Flat 2"))
    db.session.commit()
    for tool in db.session.scalars(db.select(Tool)):
        print(tool.name, tool.borrowed_by or "at home")
