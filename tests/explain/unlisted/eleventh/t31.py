from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Subscriber(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), unique=True, nullable=False)
    town = db.Column(db.String(60))


@app.route("/subscribe", methods=["POST"])
def subscribe():
    email = request.form["email"].strip().lower()
    person = Subscriber(email=email, town=request.form.get("town"))
    db.session.add(person)
    db.session.commit()
    return f"You get our letter at {person.email}."


with app.app_context():
    db.create_all()

client = app.test_client()
print(client.post("/subscribe", data={"email": "olga@mail.test", "town": "Riga"}).text)
print(client.post("/subscribe", data={"email": "Olga@mail.test"}).text)
