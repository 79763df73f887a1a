from flask import Blueprint, Flask, redirect, request, url_for

choir = Blueprint("choir", __name__, url_prefix="/choir")
singers = {"Ottilie": "alto", "Ben": "bass"}


@choir.route("/members")
def list_members():
    return "<br>".join(f"{n} sings {v}" for n, v in singers.items())


@choir.route("/join", methods=["POST"])
def join():
    singers[request.form["name"]] = request.form["voice"]
    return redirect(url_for("list_members"))


def create_app():
    app = Flask(__name__)
    app.config["TESTING"] = True
    app.register_blueprint(choir)
    return app


if __name__ == "__main__":
    client = create_app().test_client()
    print(client.get("/choir/members").text)
    done = client.post("/choir/join", data={"name": "Lou", "voice": "tenor"})
    print(done.status, done.location)
