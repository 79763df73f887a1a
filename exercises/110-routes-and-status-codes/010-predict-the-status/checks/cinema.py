from flask import Flask, abort, request

app = Flask(__name__)

FILMS = {1: "The Station", 2: "The Lighthouse", 7: "Snow"}


@app.route("/")
def home():
    return "Welcome to the Lumière!"


@app.route("/film/<int:film_id>")
def film(film_id):
    if film_id not in FILMS:
        abort(404)
    return FILMS[film_id]


@app.route("/hello/<name>")
def hello(name):
    return "Good evening!"


@app.route("/tickets")
def tickets():
    count = request.args.get("count", "1")
    if not count.isdecimal():
        abort(400)
    return "A ticket costs 9 euros."


@app.route("/seats")
def seats():
    return 42


@app.post("/order")
def order():
    return "Thank you!"
