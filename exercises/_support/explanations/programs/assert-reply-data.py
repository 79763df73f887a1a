from flask import Flask

app = Flask(__name__)


@app.get("/api/hello")
def hello():
    return {"message": "hello"}


response = app.test_client().get("/api/hello")
assert response.json == "hello"
