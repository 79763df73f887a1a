from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return 42


app.test_client().get("/")
