import json

from flask import Flask

app = Flask(__name__)
FILE = "wishes_of_the_class.json"


def load_wishes():
    with open(FILE) as file:
        return json.load(file)


def save_wishes(wishes):
    with open(FILE, "w") as file:
        json.dump(wishes, file)


@app.route("/wish/<text>")
def wish(text):
    wishes = load_wishes()
    wishes.append(text)
    save_wishes(wishes)
    return "saved"


app.testing = True
app.test_client().get("/wish/bike")
