from flask import Flask

app = Flask(__name__)


@app.page("/")
def home():
    return "Hello"
