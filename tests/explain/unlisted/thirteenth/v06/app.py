from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

tracks = [
    {"title": "Blue in Green", "minutes": 5},
    {"title": "So What", "minutes": 9},
]


@app.route("/")
def playlist():
    total = sum(t["minutes"] for t in tracks)
    return render_template("playlist.html", tracks=tracks, total=total)


print(app.test_client().get("/").text)
