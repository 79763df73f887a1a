from flask import Flask, abort, request

app = Flask(__name__)


@app.before_request
def check_key():
    if request.headers.get("X-Api-Key") != "abc123":
        abort(401)


@app.route("/api/data")
def data():
    return {"value": 42}


response = app.test_client().get("/api/data", headers={"Api-Key": "abc123"})
print("GET /api/data")
print("HTTP/1.1 " + response.status)
print()
print(response.text)
