from flask import Flask

app = Flask(__name__)


@app.errorhandler
def lost(error):
    return "There is nothing here", 404
