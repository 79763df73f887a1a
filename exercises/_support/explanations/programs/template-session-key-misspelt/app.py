from flask import Flask, render_template, session

app = Flask(__name__)
app.config["TESTING"] = True
app.secret_key = "sea"


@app.route("/")
def home():
    session["sailor"] = "ada"
    return render_template("home.html")


app.test_client().get("/")
