from flask import Flask, session, request

app = Flask(__name__)
app.secret_key = "k"
app.testing = True


@app.post("/vote")
def vote():
    session["votes"] += 1
    return str(session["votes"])


print(app.test_client().post("/vote").text)
