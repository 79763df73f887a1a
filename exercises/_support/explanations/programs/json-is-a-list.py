from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/api/songs")
def add_song():
    song = request.get_json()
    return {"title": song.get("title")}, 201


client = app.test_client()
client.post("/api/songs", json=[{"title": "Yesterday"}])
