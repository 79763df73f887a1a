from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
app.secret_key = "walnut-and-thyme"

MEMBERS = {"leila": "kayak7"}


@app.before_request
def members_only():
    if "member" not in session:
        return redirect(url_for("login"))


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "POST":
        name = request.form.get("name")
        if MEMBERS.get(name) == request.form.get("password"):
            session["member"] = name
            return redirect(url_for("boathouse"))
    return '<form method="post">Name <input name="name"> Password <input name="password"></form>'


@app.route("/")
def boathouse():
    return "Hello " + session["member"]


client = app.test_client()
for path in ["/", "/login", "/login"]:
    resp = client.get(path)
    print("GET " + path)
    print("HTTP/1.1 " + resp.status)
    print()
    print(resp.get_data(as_text=True))
