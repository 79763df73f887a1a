from films import FILMS
from flask import Flask, abort

app = Flask(__name__)


# 2 name the address
@app.route("/films/<int:film_id>")
def film(int(film_id)):
    # 4 decide
    if film_id not in FILMS:
        abort(404)
    # 5 reply
    return FILMS[film_id]


if __name__ == "__main__":
    app.run(debug=True)
