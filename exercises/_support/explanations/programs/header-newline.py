from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return "Hello", 200, {"X-Name": "Ada\n"}


app.test_client().get("/")
