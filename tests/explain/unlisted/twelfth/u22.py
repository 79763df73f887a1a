from flask import Flask, redirect, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["TESTING"] = True
db = SQLAlchemy(app)


class Subscriber(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120), unique=True, nullable=False)


with app.app_context():
    db.create_all()


@app.route("/newsletter", methods=["POST"])
def subscribe():
    email = request.form["email"].strip().lower()
    db.session.add(Subscriber(email=email))
    db.session.commit()
    return redirect("/thanks")


@app.route("/thanks")
def thanks():
    return f"You are reader number {Subscriber.query.count()}"


web = app.test_client()
for address in ["kim@example.org", "pat@example.org", "Kim@example.org "]:
    print(web.post("/newsletter", data={"email": address}, follow_redirects=True).text)
