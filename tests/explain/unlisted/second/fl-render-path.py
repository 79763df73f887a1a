from flask import Flask, render_template
app = Flask(__name__)

@app.route("/")
def home():
    return render_template("templates/index.html")

app.testing = True
app.test_client().get("/")
