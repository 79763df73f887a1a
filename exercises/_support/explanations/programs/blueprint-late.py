from flask import Blueprint, Flask

app = Flask(__name__)
auth = Blueprint("auth", __name__)
app.register_blueprint(auth)


@auth.route("/login")
def login():
    return "Log in"
