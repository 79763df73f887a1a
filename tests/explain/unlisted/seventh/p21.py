from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Member(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)
    email = db.Column(db.String(120), unique=True, nullable=False)


with app.app_context():
    db.create_all()


@app.post("/members")
def sign_up():
    member = Member(name=request.form["name"], email=request.form["email"])
    db.session.add(member)
    db.session.commit()
    return f"Member number {member.id}"


client = app.test_client()
print(client.post("/members", data={"name": "Paul", "email": "berg@mail.example"}).text)
print(client.post("/members", data={"name": "Anke", "email": "berg@mail.example"}).text)
