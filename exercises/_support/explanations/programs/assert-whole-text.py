from flask import Flask

app = Flask(__name__)


@app.get("/")
def home():
    return "<h1>Welcome</h1>"


response = app.test_client().get("/")
assert response.text == "Welcome"
