from flask import Flask
app = Flask(__name__)

@app.route("/")
def home():
    return 404, "not here"

app.testing = True
app.test_client().get("/")
