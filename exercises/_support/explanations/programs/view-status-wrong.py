from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return "Hello", "x", "y"


app.test_client().get("/")
