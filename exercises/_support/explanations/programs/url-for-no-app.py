from flask import Flask, url_for

app = Flask(__name__)


@app.route("/about")
def about():
    return "About"


print(url_for("about"))
