from flask import Flask
from flask_sqlalchemy import SQLAlchemy

from models import Camel

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


@app.route("/camels")
def camels():
    return {"camels": [c.name for c in Camel.query.all()]}


if __name__ == "__main__":
    with app.app_context():
        db.create_all()
        db.session.add(Camel(name="Aziza", humps=1))
        db.session.commit()
    print(app.test_client().get("/camels").json)
