from flask import Blueprint, Flask, url_for

app = Flask(__name__)
app.testing = True

auth = Blueprint("auth", __name__)


@auth.route("/login")
def login():
    return url_for("login")


app.register_blueprint(auth)
app.test_client().get("/login")
