from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
app.config["SECRET_KEY"] = "allotment"


@app.before_request
def must_be_logged_in():
    if "gardener" not in session:
        return redirect(url_for("login"))


@app.route("/")
def plots():
    return "Plot 7 belongs to " + session["gardener"]


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        session["gardener"] = request.form["gardener"]
        return redirect(url_for("plots"))
    return '<form method="post"><input name="gardener"><button>Log in</button></form>'


client = app.test_client()
reply = client.get("/login")
print("GET /login")
print("HTTP/1.1 " + reply.status)
print()
print(reply.get_data(as_text=True))
