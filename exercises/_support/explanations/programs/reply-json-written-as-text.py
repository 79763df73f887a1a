from flask import Flask

app = Flask(__name__)


@app.get("/me")
def me():
    return "{'name': 'Zoe'}"


def test_me():
    reply = app.test_client().get("/me")
    assert reply.json["name"] == "Zoe"


test_me()
