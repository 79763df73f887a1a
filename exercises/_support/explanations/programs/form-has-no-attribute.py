from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return request.args.name


app.test_client().get("/")
