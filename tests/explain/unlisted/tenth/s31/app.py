import json

from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/songs")
def songs():
    with open("songs.json", encoding="utf-8") as file:
        playlist = json.load(file)
    return "<br>".join(f"{s['artist']} - {s['title']}" for s in playlist)


client = app.test_client()
print(client.get("/songs").text)
