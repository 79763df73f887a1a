from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
app.secret_key = "s3cr3t"
app.testing = True


@app.before_request
def check_login():
    if "user" not in session:
        return redirect(url_for("login"))


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        session["user"] = request.form["user"]
        return redirect(url_for("diary"))
    return "<form method=post><input name=user></form>"


@app.route("/")
def diary():
    return f"The diary of {session['user']}"


client = app.test_client()
print(client.get("/", follow_redirects=True).text)
