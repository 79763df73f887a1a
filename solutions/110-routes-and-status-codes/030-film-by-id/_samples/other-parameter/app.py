from films import FILMS
from flask import Flask, abort

app = Flask(__name__)


# 2 name the address
@app.route("/films/<int:film_id>")
def film(number):
    # 4 decide
    if number not in FILMS:
        abort(404)
    # 5 reply
    return FILMS[number]


if __name__ == "__main__":
    app.run(debug=True)
