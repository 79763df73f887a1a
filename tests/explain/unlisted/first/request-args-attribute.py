from flask import Flask, request
app = Flask(__name__)

@app.route("/hi")
def hi():
    return "Hi " + request.args.name

app.testing = True
app.test_client().get("/hi?name=Ada")
