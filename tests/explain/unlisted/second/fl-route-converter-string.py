from flask import Flask
app = Flask(__name__)

@app.route("/hello/<str:name>")
def hello(name):
    return name
