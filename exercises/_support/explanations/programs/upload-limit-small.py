from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16


@app.post("/songs")
def add_song():
    return request.form["text"]


response = app.test_client().post("/songs", data={"text": "la" * 40})
print("POST /songs")
print("HTTP/1.1", response.status)
print()
print(response.text)
