from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
app.secret_key = "forty-love"
app.config["TESTING"] = True


@app.before_request
def members_only():
    if "member" not in session:
        return redirect(url_for("login"))


@app.route("/")
def courts():
    return "Court 1 is free, court 2 is taken."


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        session["member"] = request.form["member"]
        return redirect(url_for("courts"))
    return '<form method="post"><input name="member"><button>Log in</button></form>'


client = app.test_client()
for path in ["/", "/login"]:
    response = client.get(path)
    print("GET " + path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
