import films
from flask import Flask

app = Flask(__name__)


@app.get("/films/<int:film_id>")
def show(film_id):
    title = films.FILMS.get(film_id)
    if title is None:
        return "<p>No such film.</p>", 404
    return f"<h1>{title}</h1>"
