from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Loan(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    game = db.Column(db.String(80), nullable=False)
    due = db.Column(db.Date, nullable=False)


with app.app_context():
    db.create_all()
    loan = Loan(game="Ticket to Ride", due="2026-05-14")
    db.session.add(loan)
    db.session.commit()
    for loan in Loan.query.all():
        print(loan.game, "back on", loan.due)
