from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/")
def start():
    return render_template("start.html")


@app.route("/news")
def news():
    return "No news"


app.test_client().get("/")
