from flask import Flask, request

app = Flask(__name__)


@app.get("/greet")
def greet():
    name = request.args["name"]
    return f"Hello {name}"


reply = app.test_client().get("/greet")
print("GET /greet")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
