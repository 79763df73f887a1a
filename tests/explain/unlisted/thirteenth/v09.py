from flask import Blueprint, Flask, redirect, request, url_for

mail = Blueprint("mail", __name__, url_prefix="/mail")
letters = []


@mail.route("/")
def inbox():
    return "<br>".join(letters) or "No letters"


@mail.route("/send", methods=["POST"])
def send():
    letters.append(request.form["body"])
    return redirect(url_for("inbox"))


def create_app():
    app = Flask(__name__)
    app.config["TESTING"] = True
    app.register_blueprint(mail)
    return app


if __name__ == "__main__":
    client = create_app().test_client()
    print(client.get("/mail/").text)
    r = client.post("/mail/send", data={"body": "See you on Sunday"})
    print(r.status, r.location)
