from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def home():
    fleet = ["Tern", "Gull"]
    return render_template("home.html", boats=fleet.sort())


app.test_client().get("/")
