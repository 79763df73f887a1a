from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Expense(db.Model):
    __tablename__ = "expense"
    id = db.Column(db.Integer)
    reason = db.Column(db.String(100), nullable=False)
    cents = db.Column(db.Integer, nullable=False)


with app.app_context():
    db.create_all()
    db.session.add(Expense(reason="Bus to the airport", cents=450))
    db.session.add(Expense(reason="Sandwich", cents=590))
    db.session.commit()


@app.route("/sum")
def cents_sum():
    total = db.session.scalar(db.select(db.func.sum(Expense.cents)))
    return f"You spent {total / 100:.2f}"


print(app.test_client().get("/sum").text)
