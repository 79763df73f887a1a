from flask import Flask
app = Flask(__name__)

@app.route("/")
def home():
    abort(404)

app.testing = True
app.test_client().get("/")
