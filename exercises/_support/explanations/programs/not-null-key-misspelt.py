from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Film(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(40), nullable=False)


with app.app_context():
    db.create_all()


@app.post("/films")
def add():
    db.session.add(Film(title=request.form.get("film_titel")))
    db.session.commit()
    return "saved"


print(app.test_client().post("/films", data={"film_title": "Alien"}).text)
