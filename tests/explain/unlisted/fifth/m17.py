from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.testing = True
db = SQLAlchemy(app)


class Birthday(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    person = db.Column(db.String(50), nullable=False)
    day = db.Column(db.Date, nullable=False)


@app.route("/birthdays", methods=["POST"])
def add():
    birthday = Birthday(person=request.form["person"], day=request.form["day"])
    db.session.add(birthday)
    db.session.commit()
    return "Saved", 201


with app.app_context():
    db.create_all()

client = app.test_client()
r = client.post("/birthdays", data={"person": "Dad", "day": "1961-03-08"})
print(r.status_code)
