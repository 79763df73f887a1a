from flask import Flask

app = Flask(__name__)


@app.get("/teas")
def teas():
    return ["green", "black"]


response = app.test_client().get("/tea")
assert response.status_code == 200
