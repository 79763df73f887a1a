from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Mushroom(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(40))
    edible = db.Column(db.Boolean, default=False)


@app.route("/edible")
def edible():
    good = Mushroom.query.filter_by(edible=True).all()
    return ", ".join(m.name for m in good)


def fill():
    db.session.add(Mushroom(name="chanterelle", edible=True))
    db.session.add(Mushroom(name="fly agaric"))
    db.session.commit()


if __name__ == "__main__":
    db.create_all()
    fill()
    print(app.test_client().get("/edible").text)
