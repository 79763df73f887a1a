from flask import Flask
app = Flask(__name__)

@app.route("/hello")
def hello(name):
    return "Hello " + name

app.testing = True
app.test_client().get("/hello")
