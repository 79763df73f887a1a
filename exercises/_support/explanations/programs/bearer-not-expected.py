from flask import Flask, abort, request

app = Flask(__name__)
TOKEN = "abc123"


@app.get("/api/data")
def data():
    header = request.headers.get("Authorization")
    if header != TOKEN:
        abort(401)
    return {"data": [1, 2]}


client = app.test_client()
reply = client.get("/api/data", headers={"Authorization": "Bearer abc123"})
print("GET /api/data")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
