from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def home():
    return render_template("home.html", length=7.251)


app.test_client().get("/")
