from films import FILMS
from flask import Flask, abort

app = Flask(__name__)


@app.route("/films/<int:film_id>")
def film(film_id):
    try:
        return {"id": film_id, "title": FILMS[film_id]}
    except KeyError:
        abort(404)
