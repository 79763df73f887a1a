from flask import Flask, request, abort

app = Flask(__name__)
API_KEY = "abc123"


@app.get("/api/secret")
def secret():
    if request.headers.get("X-API-Key") != API_KEY:
        abort(401)
    return {"secret": 42}


client = app.test_client()
reply = client.get("/api/secret", headers={"API-Key": "abc123"})
print("GET /api/secret")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
