from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Member(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), unique=True, nullable=False)


def join(email):
    db.session.add(Member(email=email))
    try:
        db.session.commit()
        print("Welcome,", email)
    except IntegrityError:
        print(email, "is already a member")


with app.app_context():
    db.create_all()
    for email in ["jo@example.com", "li@example.com", "jo@example.com"]:
        join(email)
    print(Member.query.count(), "members")
