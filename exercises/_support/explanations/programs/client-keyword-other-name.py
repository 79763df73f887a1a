from flask import Flask, request

app = Flask(__name__)


@app.post("/notes")
def add_note():
    return request.form["note"]


app.test_client().post("/notes", form={"note": "hello"})
