from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def home():
    return render_template("home.html", boats=["Tern"])


@app.route("/boats/<int:number>")
def boat(number):
    return str(number)


app.test_client().get("/")
