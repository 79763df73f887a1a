from flask import Flask, abort

app = Flask(__name__)

songs = [{"id": 1, "title": "Imagine"}, {"id": 2, "title": "Hallelujah"}]


@app.get("/songs/<int:song_id>")
def show_song(song_id):
    for song in songs:
        if song["id"] == song_id:
            return song
        else:
            abort(404)


client = app.test_client()
reply = client.get("/songs/2")
print("GET /songs/2")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
