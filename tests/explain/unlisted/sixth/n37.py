from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///chat.db"
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)


class Message(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    text = db.Column(db.Text)
    sender_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    receiver_id = db.Column(db.Integer, db.ForeignKey("user.id"))
    sender = db.relationship("User")


with app.app_context():
    db.drop_all()
    db.create_all()
    gil, eve = User(name="Gil"), User(name="Eve")
    db.session.add_all([gil, eve])
    db.session.commit()
    db.session.add(Message(text="Lunch?", sender=gil, receiver_id=eve.id))
    db.session.commit()
    print(Message.query.first().sender.name)
