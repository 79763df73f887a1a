from flask import Flask
app = Flask(__name__)
@app.route("/send", methods="POST")
def send():
    return "ok"
