from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Owner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)


class Dog(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40), nullable=False)
    owner_id = db.Column(db.Integer, db.ForeignKey("Owner.id"))


@app.route("/dogs")
def dogs():
    return [dog.name for dog in db.session.scalars(db.select(Dog))]


with app.app_context():
    db.create_all()
    db.session.add(Owner(name="Mrs Okafor"))
    db.session.add(Dog(name="Pepper", owner_id=1))
    db.session.commit()

print(app.test_client().get("/dogs").json)
