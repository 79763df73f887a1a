from flask import Flask, abort

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    abort(499)


app.test_client().get("/")
