from flask import Flask

app = Flask(__name__)
app.testing = True


@app.after_request
def add_header(response):
    response.headers["X-Name"] = "Ada"


@app.route("/")
def home():
    return "Hello"


app.test_client().get("/")
