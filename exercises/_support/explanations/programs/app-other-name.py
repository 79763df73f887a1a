from flask import Flask

server = Flask(__name__)


@app.get("/")
def garden():
    return "Trees"
