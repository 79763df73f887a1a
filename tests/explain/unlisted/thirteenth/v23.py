from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["TESTING"] = True
db.init_app(app)


class Player(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    nickname = db.Column(db.String(30), unique=True, nullable=False)
    points = db.Column(db.Integer, default=0)


@app.route("/join", methods=["POST"])
def join():
    player = Player(nickname=request.form["nickname"])
    db.session.add(player)
    db.session.commit()
    return f"Welcome, {player.nickname}"


with app.app_context():
    db.create_all()

client = app.test_client()
for name in ["zoe", "max99", "zoe"]:
    print(client.post("/join", data={"nickname": name}).text)
