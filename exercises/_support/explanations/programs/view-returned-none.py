from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    greeting = "Hello, World!"


app.test_client().get("/")
