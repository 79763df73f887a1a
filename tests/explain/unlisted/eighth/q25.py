from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Song(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(60), nullable=False)
    composer = db.Column(db.String(40))


@app.get("/by/<composer>")
def by_composer(composer):
    query = db.select(Song).filter_by(composer=composer)
    song = db.session.execute(query).scalar_one()
    return song.title


with app.app_context():
    db.create_all()
    db.session.add(Song(title="Locus iste", composer="Bruckner"))
    db.session.add(Song(title="Sicut cervus", composer="Palestrina"))
    db.session.add(Song(title="Christus factus est", composer="Bruckner"))
    db.session.commit()

client = app.test_client()
print(client.get("/by/Palestrina").text)
print(client.get("/by/Bruckner").text)
