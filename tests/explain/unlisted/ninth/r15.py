from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://ferry.db"
db = SQLAlchemy(app)


class Boat(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    seats = db.Column(db.Integer)


with app.app_context():
    db.create_all()
    db.session.add(Boat(name="Zeemeeuw", seats=120))
    db.session.commit()


@app.route("/boats")
def boats():
    return [boat.name for boat in Boat.query.all()]


print(app.test_client().get("/boats").json)
