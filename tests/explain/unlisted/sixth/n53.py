from flask import Blueprint, Flask, redirect, session, url_for

auth = Blueprint("auth", __name__, url_prefix="/auth")


@auth.route("/login")
def login():
    return "Please type your name and password"


@auth.route("/logout")
def logout():
    session.clear()
    return redirect(url_for("login"))


def create_app():
    app = Flask(__name__)
    app.config.update(SECRET_KEY="dev", TESTING=True)
    app.register_blueprint(auth)
    return app


if __name__ == "__main__":
    client = create_app().test_client()
    print(client.get("/auth/login").text)
    print(client.get("/auth/logout").status)
