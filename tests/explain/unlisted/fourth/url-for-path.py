from flask import Flask, redirect, url_for
app = Flask(__name__)
@app.route("/about")
def about():
    return "about"
@app.route("/go")
def go():
    return redirect(url_for("about.html"))
app.test_client().get("/go")
