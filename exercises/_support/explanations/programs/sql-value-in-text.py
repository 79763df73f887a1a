from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Dish(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(80))
    kind = db.Column(db.String(20))


def dishes_of(wanted):
    query = text(f"SELECT name FROM dish WHERE kind = {wanted}")
    return db.session.execute(query).all()


with app.app_context():
    db.create_all()
    print(dishes_of("vegan"))
