from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config["TESTING"] = True
db = SQLAlchemy(app)


class Record(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    artist = db.Column(db.String(60), nullable=False)
    title = db.Column(db.String(60), nullable=False)


@app.get("/records/<artist>")
def by_artist(artist):
    found = Record.query.filter(artist=artist).all()
    return {"artist": artist, "titles": [r.title for r in found]}


with app.app_context():
    db.create_all()
    db.session.add(Record(artist="Cesaria", title="Miss Perfumado"))
    db.session.add(Record(artist="Nina", title="Pastel Blues"))
    db.session.commit()

print(app.test_client().get("/records/Nina").get_json())
