from flask import Flask, request
app = Flask(__name__)
name = request.args.get("name")
@app.route("/")
def index():
    return name
