from flask import Flask, session

app = Flask(__name__)
app.secret_key = "dev"


@app.get("/me")
def me():
    return f"Hello {session['user']}"


def test_me():
    client = app.test_client()
    with client.session_transaction() as session:
        session["username"] = "ada"
    app.testing = True
    assert client.get("/me").text == "Hello ada"


test_me()
