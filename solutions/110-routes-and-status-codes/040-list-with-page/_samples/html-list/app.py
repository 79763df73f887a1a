from films import FILMS
from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/films")
def show_films():
    wanted = request.args.get("page")
    if wanted is None:
        page = 1
    elif wanted.isdigit() and wanted != "0":
        page = int(wanted)
    else:
        abort(400)
    html = "<ul>"
    for number, title in enumerate(FILMS):
        if number // 3 == page - 1:
            html += f"<li>{title}</li>"
    return html + "</ul>"
