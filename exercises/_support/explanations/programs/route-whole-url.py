from flask import Flask

app = Flask(__name__)


@app.route("http://localhost:5000/about")
def about():
    return "About us"
