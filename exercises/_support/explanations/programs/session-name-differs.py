from functools import wraps

from flask import Flask, abort, session

app = Flask(__name__)
app.secret_key = "only for this example"


def members_only(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if "member" not in session:
            abort(401)
        return view(*args, **kwargs)

    return wrapper


@app.post("/login")
def login():
    session["name"] = "ada"
    return "ok"


@app.get("/club")
@members_only
def club():
    return "Welcome to the club"


client = app.test_client()
client.post("/login")
reply = client.get("/club")
print("GET /club")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
