from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Photo(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    filename = db.Column(db.String(100), nullable=False)
    metadata = db.Column(db.String(200))


with app.app_context():
    db.create_all()
    db.session.add(Photo(filename="heron.jpg", metadata="f/4, 1/500 s"))
    db.session.add(Photo(filename="pond.jpg"))
    db.session.commit()
    for photo in db.session.scalars(db.select(Photo)):
        print(photo.filename, photo.metadata)
