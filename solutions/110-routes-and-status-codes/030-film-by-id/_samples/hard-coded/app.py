from films import FILMS
from flask import Flask, abort

app = Flask(__name__)


# 2 name the address
@app.route("/films/<int:film_id>")
def film(film_id):
    if film_id == 1:
        return "The Station"
    if film_id == 2:
        return "The Lighthouse"
    abort(404)


if __name__ == "__main__":
    app.run(debug=True)
