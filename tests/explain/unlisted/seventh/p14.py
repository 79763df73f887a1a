from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
app.config["TESTING"] = True

questions = [
    ("How many legs has a spider?", "8"),
    ("Which planet is the biggest?", "jupiter"),
]


@app.route("/start")
def start():
    session["score"] = 0
    session["number"] = 0
    return redirect(url_for("question"))


@app.route("/question")
def question():
    text, answer = questions[session["number"]]
    return f"<p>{text}</p><p>Score: {session['score']}</p>"


with app.test_client() as client:
    reply = client.get("/start", follow_redirects=True)
    print(reply.text)
