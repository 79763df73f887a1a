from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

songs = ["Ave verum", "Shenandoah", "Hallelujah"]


@app.route("/")
def home():
    return "<h1>Harbour Choir</h1>"


client = app.test_client()
print(client.get("/").text)


@app.route("/songs")
def show_songs():
    return "<br>".join(songs)


@app.route("/songs/count")
def count_songs():
    return f"{len(songs)} songs"


print(client.get("/songs").text)
print(client.get("/songs/count").text)
