from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/programme")
def programme():
    songs = [
        {"title": "Evening Rise", "voices": 4},
        {"title": "Bonse Aba", "voices": 3},
    ]
    return render_template("programme.html", songs=songs)


client = app.test_client()
print(client.get("/programme").text)
