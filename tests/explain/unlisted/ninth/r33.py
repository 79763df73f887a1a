from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
app.config["TESTING"] = True
app.secret_key = "a-long-secret"


@app.before_request
def members_only():
    if "member" not in session:
        return redirect(url_for("login"))


@app.route("/")
def home():
    return f"Hello {session['member']}, here is your allotment."


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        session["member"] = request.form["member"]
        return redirect(url_for("home"))
    return "<form method='post'><input name='member'><button>Log in</button></form>"


client = app.test_client()
response = client.get("/", follow_redirects=True)
print(response.status)
print(response.text)
