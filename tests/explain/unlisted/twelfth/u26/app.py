from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///race.db"
app.testing = True
db = SQLAlchemy(app)


class Runner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(60), nullable=False)
    club = db.Column(db.String(60))


with app.app_context():
    db.create_all()


@app.post("/runners")
def add_runner():
    runner = Runner(name=request.form["name"], club=request.form.get("club"))
    db.session.add(runner)
    db.session.commit()
    return f"Number {runner.id}: {runner.name}"


client = app.test_client()
print(client.post("/runners", data={"name": "Abebe", "club": "Hill Harriers"}).text)
