from flask import Flask
app = Flask(__name__)
@app.route("/")
def index():
    return print("hello")
app.test_client().get("/")
