from flask import Flask, url_for

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    logo = url_for("static", "images/logo.png")
    return f"<img src='{logo}' alt='Logo'>"


app.test_client().get("/")
