from flask import Blueprint, Flask, render_template

account = Blueprint("account", __name__)


@account.route("/sign-in")
def sign_in():
    return "Please sign in"


@account.route("/sign-out")
def sign_out():
    return "Bye"


app = Flask(__name__)
app.testing = True
app.register_blueprint(account, url_prefix="/account")


@app.route("/")
def pottery():
    return render_template("home.html", next_course="Raku firing, 9 May")


client = app.test_client()
print(client.get("/account/sign-in").text)
print(client.get("/").text)
