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


# Above stands the learner's cinema.py, line by line; below is what only the checks use.


def status_app(environ, start_response):
    """Ask the app above, and reply with nothing but its status code."""
    seen = []

    def remember(status, headers, exc_info=None):
        seen.append(status[:3])
        return seen.append

    b"".join(app(environ, remember))
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [seen[0].encode()]
