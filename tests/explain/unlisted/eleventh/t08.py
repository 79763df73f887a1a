from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = "k3ttle"
app.testing = True


def members_only(view):
    def check(*args, **kwargs):
        if not session.get("member"):
            return redirect("/join")
        return view(*args, **kwargs)
    return check


@app.route("/join")
def join():
    session["member"] = True
    return "You are in the chess club now."


@app.route("/games")
@members_only
def games():
    return "Tonight: Ana - Bo, Cem - Dina"


@app.route("/games/<int:number>")
@members_only
def one_game(number):
    return f"Game {number}: 1. e4 e5"


c = app.test_client()
print(c.get("/join").text)
print(c.get("/games").text)
print(c.get("/games/3").text)
