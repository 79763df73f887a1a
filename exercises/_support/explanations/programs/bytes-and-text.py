from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "Hello"


response = app.test_client().get("/")
assert "Hello" in response.data
