from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Parrot(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    color = db.Column(db.String(20))


with app.app_context():
    db.create_all()


@app.post("/parrots")
def add_parrot():
    bird = Parrot(name=request.form["name"], colour=request.form["colour"])
    db.session.add(bird)
    db.session.commit()
    return f"{bird.name} moved in"


print(app.test_client().post("/parrots", data={"name": "Kiwi", "colour": "green"}).text)
