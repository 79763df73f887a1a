from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def home():
    return render_template("home.html")


@app.route("/tea/<sort>")
def show_one(sort):
    return sort


app.test_client().get("/")
