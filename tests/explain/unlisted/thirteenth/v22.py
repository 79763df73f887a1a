from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///cellar.db"
app.testing = True
db = SQLAlchemy(app)


class Bottle(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    label = db.Column(db.String(60), nullable=False)
    year = db.Column(db.Integer)


db.create_all()


@app.route("/")
def cellar():
    bottles = db.session.scalars(db.select(Bottle)).all()
    return f"{len(bottles)} bottles in the cellar"


if __name__ == "__main__":
    print(app.test_client().get("/").text)
