from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def home():
    data = {"sort": "mint", "cups": 3}
    return render_template("home.html", data=data)


app.test_client().get("/")
