from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SECRET_KEY"] = "laundry-room-4"


@app.before_request
def only_tenants():
    if "flat" not in session:
        return redirect(url_for("login"))


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        session["flat"] = request.form["flat"]
        return redirect(url_for("machines"))
    return '<form method="post">Flat <input name="flat"> <button>Enter</button></form>'


@app.route("/")
def machines():
    return f"Flat {session['flat']}: machine 1 free, machine 2 busy"


client = app.test_client()
page = client.get("/", follow_redirects=True)
print(page.text)
page = client.post("/login", data={"flat": "3B"}, follow_redirects=True)
print(page.text)
