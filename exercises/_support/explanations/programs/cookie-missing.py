from flask import Flask, request

app = Flask(__name__)


@app.get("/colour")
def colour():
    return request.cookies["colour"]


response = app.test_client().get("/colour")
print("GET /colour")
print("HTTP/1.1", response.status)
print()
print(response.text)
