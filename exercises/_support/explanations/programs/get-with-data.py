from flask import Flask, request

app = Flask(__name__)


@app.get("/search")
def search():
    return request.args["q"]


response = app.test_client().get("/search", data={"q": "tea"})
assert response.status_code == 200
