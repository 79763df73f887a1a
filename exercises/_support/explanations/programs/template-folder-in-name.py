from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return render_template("templates/index.html")


app.test_client().get("/")
