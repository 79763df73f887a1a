from flask import Flask, session

app = Flask(__name__)
app.config["TESTING"] = True
app.secret_key = "lamp-and-lens"


def login_required(view):
    def wrapper(*args, **kwargs):
        if "keeper" not in session:
            return "Please log in first", 401
        return view(*args, **kwargs)
    return wrapper


@app.route("/")
def home():
    return "The lighthouse of Skarvoy"


@app.route("/logbook")
@login_required
def logbook():
    return "Fog until noon, lamp on."


@app.route("/storeroom")
@login_required
def storeroom():
    return "12 tins of paint, 3 ropes"


client = app.test_client()
with client.session_transaction() as s:
    s["keeper"] = "Ragna"
print(client.get("/logbook").text)
print(client.get("/storeroom").text)
