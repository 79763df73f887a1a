from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db = SQLAlchemy(app)


class Song(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(80), nullable=False)


@app.post("/songs")
def add_song():
    song = Song(title=request.form["title"])
    db.session.add(song)
    return f"Added {song.title}", 201


@app.get("/songs/<int:song_id>")
def show_song(song_id):
    song = db.get_or_404(Song, song_id)
    return f"{song.id}. {song.title}"


with app.app_context():
    db.create_all()

client = app.test_client()
print(client.post("/songs", data={"title": "Hallelujah"}).text)
response = client.get("/songs/1")
print("GET /songs/1")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
