from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def home():
    fleet = [{"name": "Tern"}]
    return render_template("home.html", boats=fleet)


app.test_client().get("/")
