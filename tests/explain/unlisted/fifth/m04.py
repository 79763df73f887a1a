from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.exc import IntegrityError

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.testing = True
db = SQLAlchemy(app)


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(30), unique=True, nullable=False)


@app.route("/tags", methods=["POST"])
def add_tags():
    problems = []
    for name in request.get_json():
        db.session.add(Tag(name=name))
        try:
            db.session.commit()
        except IntegrityError:
            problems.append(name)
    return {"already there": problems}


with app.app_context():
    db.create_all()

client = app.test_client()
print(client.post("/tags", json=["blue", "green", "blue", "red"]).json)
