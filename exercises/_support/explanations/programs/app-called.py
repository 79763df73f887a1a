from flask import Flask

app = Flask(__name__)


@app("/")
def home():
    return "Hello"
