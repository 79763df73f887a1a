from flask import Flask, url_for

app = Flask(__name__)
with app.app_context():
    url_for("static", filename="x.css")
