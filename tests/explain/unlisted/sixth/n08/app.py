from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///friends.db"
app.testing = True
db = SQLAlchemy(app)


class Friend(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50), nullable=False)
    birthday = db.Column(db.String(10))


with app.app_context():
    db.create_all()


@app.route("/friends", methods=["POST"])
def add_friend():
    friend = Friend(name=request.form["name"], birthday=request.form["birthday"])
    db.session.add(friend)
    db.session.commit()
    return f"Saved {friend.name}"


client = app.test_client()
print(client.post("/friends", data={"name": "Per", "birthday": "12-09"}).text)
