from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Visit(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    patient = db.Column(db.String(50), nullable=False)
    day = db.Column(db.Date, nullable=False)


@app.post("/visits")
def plan_visit():
    visit = Visit(patient=request.form["patient"], day=request.form["day"])
    db.session.add(visit)
    db.session.commit()
    return f"Visit {visit.id} planned", 201


with app.app_context():
    db.create_all()

client = app.test_client()
form = {"patient": "Mrs Okafor", "day": "2025-06-03"}
print(client.post("/visits", data=form).text)
