# 1 make the app
from flask import Flask, abort, request

app = Flask(__name__)


# 2 name the address
@app.route("/")
def home():
    # 5 reply
    return "Welcome to the Lumière!"


# 2 name the address
@app.route("/room/<int:number>")
def room(number):
    # 4 decide
    if number > 3:
        abort(404)
    # 5 reply
    return "This room has 42 seats."


# 2 name the address
@app.route("/programme")
def programme():
    # 3 read the request
    day = request.args.get("day", "today")
    # 4 decide
    if day == "":
        abort(400)
    # 5 reply
    return "One film, at eight."


# 2 name the address
@app.post("/order")
def order():
    # 5 reply
    return "Thank you!"
