from flask import Flask

app = Flask(__name__)


@app.get("/", methods=["GET", "POST"])
def home():
    return "Hello"
