from flask import Flask, abort, request

app = Flask(__name__)
app.testing = True


def keeper_only(view):
    def inner(*args, **kwargs):
        if request.headers.get("X-Keeper") != "penguin":
            abort(403)
        return view(*args, **kwargs)
    return inner


@app.route("/")
def zoo():
    return "Welcome to the zoo"


@app.route("/feeding")
@keeper_only
def feeding():
    return "Seals 10:00, penguins 14:30"


@app.route("/medicine")
@keeper_only
def medicine():
    return "Otter: half a tablet"


client = app.test_client()
print(client.get("/").text)
print(client.get("/feeding", headers={"X-Keeper": "penguin"}).text)
