from flask import Flask, request

app = Flask(__name__)


@app.get("/door")
def door():
    return request.headers["X-Door"]


response = app.test_client().get("/door")
print("GET /door")
print("HTTP/1.1", response.status)
print()
print(response.text)
