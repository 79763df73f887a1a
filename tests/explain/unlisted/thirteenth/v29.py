from flask import Flask, redirect, session

app = Flask(__name__)
app.config["TESTING"] = True

SONGS = ["Yesterday", "Imagine", "Hallelujah"]


@app.get("/")
def songs():
    liked = session.get("liked")
    items = "".join(f"<li>{s}</li>" for s in SONGS)
    return f"<ul>{items}</ul><p>Your favourite: {liked}</p>"


@app.post("/like/<int:number>")
def like(number):
    session["liked"] = SONGS[number]
    return redirect("/")


client = app.test_client()
print(client.get("/").text)
print(client.post("/like/1").status)
print(client.get("/").text)
