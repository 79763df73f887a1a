from flask import Flask

app = Flask(__name__)


@app.get("/hello")
def hello():
    return "hello"


response = app.test_client().get("/hello")
assert response.status_code == "200"
