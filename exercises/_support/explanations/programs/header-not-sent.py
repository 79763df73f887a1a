from flask import Flask, abort, request

app = Flask(__name__)


@app.before_request
def check_key():
    if request.headers.get("X-Api-Key") != "abc123":
        abort(401)


@app.get("/api/time")
def time():
    return {"time": "12:00"}


client = app.test_client()
reply = client.get("/api/time")
print("GET /api/time")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
