from flask import Flask

app = Flask(__name__)

app.test_client().get("/")


@app.route("/late")
def late():
    return "Late"
