import json
from datetime import date

from flask import Flask

app = Flask(__name__)


@app.route("/book/<name>")
def book(name):
    booking = {"name": name, "day": date.today()}
    return json.dumps(booking)


app.testing = True
app.test_client().get("/book/Mia")
