from flask import Flask, request

app = Flask(__name__)
app.testing = True
notes = []


@app.post("/api/notes")
def create():
    data = request.data
    notes.append(data["title"])
    return "ok", 201


app.test_client().post("/api/notes", json={"title": "x"})
