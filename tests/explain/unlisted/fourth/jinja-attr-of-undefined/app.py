from flask import Flask, render_template
app = Flask(__name__)
@app.route("/")
def index():
    user = {"name": "Ada"}
    return render_template("index.html")
app.test_client().get("/")
