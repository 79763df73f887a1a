from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return request.username


app.test_client().get("/")
