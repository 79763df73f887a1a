from films import FILMS
from flask import Flask, abort, request

app = Flask(__name__)


# 2 name the address
@app.route("/films")
def films():
    # 3 read the request
    text = request.args.get("pages", "1")
    # 4 decide
    if not text.isdecimal():
        abort(400)
    page = int(text)
    if page < 1:
        abort(400)
    start = (page - 1) * 3
    # 5 reply
    return FILMS[start : start + 3]


if __name__ == "__main__":
    app.run(debug=True)
