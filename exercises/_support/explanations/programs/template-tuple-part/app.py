from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/")
def home():
    return render_template("home.html", runners=[("Ada", 31), ("Tim", 33)])


app.test_client().get("/")
