from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.testing = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(80))


with app.app_context():
    db.create_all()


@app.get("/users/<int:number>")
def user_page(number):
    return db.session.get(User, number).email


app.test_client().get("/users/7")
