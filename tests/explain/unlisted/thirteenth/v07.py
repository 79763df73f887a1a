from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = "kayak"
app.testing = True


def members_only(view):
    def wrapper(*args, **kwargs):
        if "member" not in session:
            return redirect("/login")
        return view(*args, **kwargs)
    return wrapper


@app.route("/login")
def login():
    session["member"] = "Petra"
    return "Hello Petra"


@app.route("/boats")
@members_only
def boats():
    return "Kayak 1, Kayak 2, Canoe"


@app.route("/keys")
@members_only
def keys():
    return "The keys hang behind the door."


client = app.test_client()
print(client.get("/boats").status)
print(client.get("/login").text)
print(client.get("/keys").text)
