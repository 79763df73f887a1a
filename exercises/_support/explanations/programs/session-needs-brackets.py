from flask import Flask, session

app = Flask(__name__)
app.secret_key = "autumn"


@app.get("/<colour>")
def choose(colour):
    session.colour = colour
    return "Your colour is " + session["colour"]
