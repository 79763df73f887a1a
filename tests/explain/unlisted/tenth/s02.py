from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
app.config["TESTING"] = True
app.config["SECRET_KEY"] = "sawdust"


@app.before_request
def check_login():
    if "member" not in session:
        return redirect(url_for("login"))


@app.route("/")
def workshop():
    return f"Hello {session['member']}, the saw is free."


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        session["member"] = request.form["member"]
        return redirect(url_for("workshop"))
    return '<form method="post"><input name="member"><button>Log in</button></form>'


client = app.test_client()
response = client.get("/login")
print("GET /login")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
