from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    request.args["name"] = "Ada"
    return "Hello"


app.test_client().get("/")
