from flask import Flask, url_for
app = Flask(__name__)

@app.route("/")
def home():
    return f'<a href="{url_for("about.html")}">About</a>'

@app.route("/about")
def about():
    return "About"

app.testing = True
app.test_client().get("/")
