from flask import Flask, redirect, request

app = Flask(__name__)
songs = ["Blue Bayou"]

PAGE = """
<h1>Karaoke list</h1>
<ul>{items}</ul>
<form method="post" action="/request-song">
  <input name="song"> <button>Sing it</button>
</form>
"""


@app.route("/")
def karaoke():
    return PAGE.format(items="".join(f"<li>{s}</li>" for s in songs))


@app.route("/request-song")
def request_song():
    songs.append(request.form["song"])
    return redirect("/")


with app.test_client() as browser:
    answer = browser.post("/request-song", data={"song": "Jolene"}, follow_redirects=True)
    print("POST /request-song")
    print("HTTP/1.1 " + answer.status)
    print()
    print(answer.get_data(as_text=True))
