import json
import os

from flask import Flask

app = Flask(__name__)


def load_settings():
    with open(os.devnull, "w") as file:
        return json.load(file)


@app.route("/")
def home():
    return load_settings()


app.testing = True
app.test_client().get("/")
