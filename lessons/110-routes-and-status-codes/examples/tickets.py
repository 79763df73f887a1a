# 1 make the app
from flask import Flask, abort, request

app = Flask(__name__)


# 2 name the address
@app.route("/tickets")
def tickets():
    # 3 read the request
    text = request.args.get("count", "1")
    # 4 decide
    if not text.isdecimal():
        abort(400)
    count = int(text)
    if count < 1:
        abort(400)
    # 5 reply
    return f"{count} tickets cost {count * 9} euros."
