from flask import Flask, g

app = Flask(__name__)


@app.before_request()
def start():
    g.visits = 1
