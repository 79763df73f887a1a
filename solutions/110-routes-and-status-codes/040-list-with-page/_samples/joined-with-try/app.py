import films
from flask import Flask, request

app = Flask(__name__)


@app.get("/films")
def list_films():
    try:
        page = int(request.args.get("page", 1))
    except ValueError:
        return "This is no page.", 400
    if page <= 0:
        return "This is no page.", 400
    titles = films.FILMS[3 * page - 3 : 3 * page]
    if not titles:
        return "There is no such page.", 404
    return ", ".join(titles)
