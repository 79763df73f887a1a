from flask import Blueprint, Flask, redirect, url_for

radio = Blueprint("radio", __name__, url_prefix="/radio")

shows = {"07:00": "Wake Up", "12:00": "News", "20:00": "Jazz Night"}


@radio.route("/shows")
def show_list():
    return "<br>".join(f"{time} {title}" for time, title in shows.items())


def create_app():
    app = Flask(__name__)
    app.config["TESTING"] = True
    app.register_blueprint(radio)

    @app.route("/")
    def home():
        return redirect(url_for("show_list"))

    return app


app = create_app()
client = app.test_client()
print(client.get("/radio/shows").text)
print(client.get("/", follow_redirects=True).text)
