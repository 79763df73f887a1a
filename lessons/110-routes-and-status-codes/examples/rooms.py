# 1 make the app
from flask import Flask, abort

app = Flask(__name__)

ROOMS = {1: "the red room", 2: "the blue room"}


# 2 name the address
@app.route("/rooms/<int:number>")
def show_room(number):
    # 4 decide
    if number not in ROOMS:
        abort(404)
    # 5 reply
    return ROOMS[number]
