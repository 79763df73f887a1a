import json

from flask import Flask

app = Flask(__name__)
stored = json.dumps({1: 0, 2: 0})


@app.route("/vote/<int:number>")
def vote(number):
    votes = json.loads(stored)
    votes[number] += 1
    return str(votes)


app.testing = True
app.test_client().get("/vote/1")
