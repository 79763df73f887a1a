from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

RUNNERS = {
    "ada": {"name": "Ada"},
    "tim": {"name": "Tim"},
}


@app.route("/")
def home():
    return render_template("home.html", runners=RUNNERS)


app.test_client().get("/")
