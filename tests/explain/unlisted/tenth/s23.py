from flask import Flask, request

app = Flask(__name__)
app.testing = True

requests_list = []

FORM = """
<h1>Radio Noord - ask for a song</h1>
<form action="/song" method="post">
  <input id="title" name="song_title">
  <input id="sender" name="sender">
  <button>Send</button>
</form>
"""


@app.get("/")
def studio():
    return FORM


@app.post("/song")
def ask_song():
    title = request.form["title"]
    sender = request.form["sender"]
    requests_list.append((title, sender))
    return f"Thanks {sender}, we will play {title}."


client = app.test_client()
response = client.post("/song", data={"song_title": "Yesterday", "sender": "Kim"})
print("POST /song")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
