from flask import Flask, url_for
app = Flask(__name__)

@app.route("/")
def home():
    return url_for("static")

app.testing = True
app.test_client().get("/")
