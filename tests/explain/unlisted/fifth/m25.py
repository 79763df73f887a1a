from flask import Flask, jsonify, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///expenses.db"
app.config["TESTING"] = True
db = SQLAlchemy(app)


class Expense(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    what = db.Column(db.String(80))
    euros = db.Column(db.Float)


@app.post("/expenses")
def add_expense():
    data = request.get_json()
    expense = Expense(what=data["what"], euros=data["euros"])
    db.session.add(expense)
    db.session.commit()
    return jsonify(id=expense.id), 201


client = app.test_client()
print(client.post("/expenses", json={"what": "coffee", "euros": 2.8}).json)
