from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
app.config["TESTING"] = True
db = SQLAlchemy(app)


class Movie(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(100), nullable=False)
    year = db.Column(db.Integer, nullable=False)
    seen = db.Column(db.Boolean, nullable=False, default=False)


@app.route("/movies", methods=["POST"])
def add_movie():
    title = request.form["title"]
    year = request.form["year"]
    movie = Movie(title=title)
    db.session.add(movie)
    db.session.commit()
    return f"{title} ({year}) is on your list", 201


with app.app_context():
    db.create_all()

client = app.test_client()
print(client.post("/movies", data={"title": "Ran", "year": "1985"}).text)
