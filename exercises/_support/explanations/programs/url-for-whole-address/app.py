from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return render_template("home.html")


@app.route("/new-post")
def create_post():
    return "form"


print(app.test_client().get("/").text)
