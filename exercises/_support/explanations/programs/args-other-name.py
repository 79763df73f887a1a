from flask import Flask, request

app = Flask(__name__)


@app.get("/search")
def search():
    word = request.args["q"]
    return f"You looked for {word}"


reply = app.test_client().get("/search?query=cats")
print("GET /search?query=cats")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
