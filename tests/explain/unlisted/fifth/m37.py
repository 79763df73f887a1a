from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["TESTING"] = True
db = SQLAlchemy(app)


class Member(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(30), unique=True)
    password = db.Column(db.String(200))


@app.post("/login")
def login():
    member = Member.query.filter_by(username=request.form["username"]).first()
    if member.password == request.form["password"]:
        return f"Welcome back, {member.username}"
    return "Wrong name or password", 401


with app.app_context():
    db.create_all()
    db.session.add(Member(username="rosa", password="tulips"))
    db.session.commit()

client = app.test_client()
print(client.post("/login", data={"username": "rosa", "password": "tulips"}).text)
print(client.post("/login", data={"username": "rosie", "password": "tulips"}).text)
