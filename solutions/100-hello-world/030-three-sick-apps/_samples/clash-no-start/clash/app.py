from flask import Flask

app = Flask(__name__)


@app.route("/")
def home():
    return "The next film starts at eight."
