from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Song(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(50))


@app.post("/songs")
def add_song():
    db.session.add(Song(title="Yesterday"))
    return "", 201


@app.get("/songs/<int:song_id>")
def show_song(song_id):
    return db.get_or_404(Song, song_id).title


with app.app_context():
    db.create_all()
client = app.test_client()
print("POST /songs")
print("HTTP/1.1", client.post("/songs").status)
print()
print("GET /songs/1")
response = client.get("/songs/1")
print("HTTP/1.1", response.status)
print()
print(response.text)
