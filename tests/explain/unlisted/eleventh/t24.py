from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
app.config["TESTING"] = True
app.secret_key = "blue-parrot-77"


@app.before_request
def check_visitor():
    if "nickname" not in session:
        return redirect(url_for("login"))


@app.route("/")
def diary():
    return f"Diary of {session['nickname']}"


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        session["nickname"] = request.form["nickname"]
        return redirect(url_for("diary"))
    return '<form method="post"><input name="nickname"><button>Go</button></form>'


client = app.test_client()
for path in ("/", "/login"):
    response = client.get(path)
    print("GET", path)
    print("HTTP/1.1 " + response.status)
    print("Location:", response.headers.get("Location"))
    print()
    print(response.get_data(as_text=True))
