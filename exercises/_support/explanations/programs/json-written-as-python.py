import json
from pathlib import Path

from flask import Flask

app = Flask(__name__)
shelf = Path("json-written-as-python.json")


def save(books):
    with shelf.open("w") as file:
        file.write(str(books))


@app.route("/")
def home():
    save([{"title": "Momo"}])
    with shelf.open() as file:
        return json.load(file)


app.testing = True
app.test_client().get("/")
