from films import FILMS
from flask import Flask, abort

app = Flask(__name__)


@app.route("/films")
def films(page):
    if not page.isdecimal():
        abort(400)
    start = (int(page) - 1) * 3
    return FILMS[start : start + 3]


if __name__ == "__main__":
    app.run(debug=True)
