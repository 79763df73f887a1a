from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = "night-shift"


def staff_only(view):
    def check(*args, **kwargs):
        if session.get("role") != "staff":
            return redirect("/")
        return view(*args, **kwargs)
    return check


@app.route("/")
def lobby():
    return "Hotel Miramar"


@app.route("/rooms")
@staff_only
def rooms():
    return "101 free, 102 taken"


@app.route("/invoices")
@staff_only
def invoices():
    return "2 invoices are open"


client = app.test_client()
print(client.get("/").text)
print(client.get("/rooms").status)
