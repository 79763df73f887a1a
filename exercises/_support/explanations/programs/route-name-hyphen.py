from flask import Flask

app = Flask(__name__)


@app.route("/users/<user-id>")
def user(user_id):
    return user_id
