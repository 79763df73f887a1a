from flask import Flask

app = Flask(__name__)


@app.route("/about")
def about():
    return 'It's a page about cats'
