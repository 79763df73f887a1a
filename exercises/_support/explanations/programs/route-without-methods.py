from flask import Blueprint, Flask

users = Blueprint("users", __name__, url_prefix="/users")


@users.route("/")
def list_users():
    return "all users"


app = Flask(__name__)
app.register_blueprint(users)

reply = app.test_client().post("/users/")
print("POST /users/")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
