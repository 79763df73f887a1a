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


@app.post("/api/films")
def add():
    data = request.get_json()
    title = data.get("film_name")
    film = Film(title=title)
    db.session.add(film)
    db.session.commit()
    return {"id": film.id}, 201


print(app.test_client().post("/api/films", json={"title": "Alien"}).json)
