from flask import Flask, session

app = Flask(__name__)
app.secret_key = "k"
app.testing = True


@app.route("/me")
def me():
    if session.user:
        return session.user
    return "nobody"


app.test_client().get("/me")
