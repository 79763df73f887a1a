from flask import Flask, session

app = Flask(__name__)
app.secret_key = "goal!"
app.testing = True


def coach_required(view):
    def wrapper(*args, **kwargs):
        if session.get("role") != "coach":
            return "Coaches only", 403
        return view(*args, **kwargs)
    return wrapper


@app.route("/")
def home():
    return "FC Lindenhof"


@app.route("/lineup")
@coach_required
def lineup():
    return "Keeper: Jo, defence: Kim, Ali"


@app.route("/injuries")
@coach_required
def injuries():
    return "Nobody, luckily"


client = app.test_client()
print(client.get("/").text)
print(client.get("/lineup").status)
