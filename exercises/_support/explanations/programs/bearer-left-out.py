from flask import Flask, request

app = Flask(__name__)
TOKEN = "secret"


@app.get("/api/admin")
def admin():
    token = request.headers.get("Authorization")
    if token != f"Bearer {TOKEN}":
        return {"error": "not allowed"}, 401
    return {"users": 3}


client = app.test_client()
reply = client.get("/api/admin", headers={"Authorization": "secret"})
print("GET /api/admin")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
