from flask import Flask

app = Flask(__name__)


def visit():
    answers = app.test_client().get("/")
    print("GET /")
    print("HTTP/1.1", answers.status)
    print()
    print(answers.text)
    raise SystemExit


app.run = visit  # one request takes the place of the server that never ends
app.run()


@app.route("/")
def home():
    return "Hello"
