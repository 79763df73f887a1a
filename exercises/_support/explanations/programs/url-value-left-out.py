from flask import Flask

app = Flask(__name__)


@app.get("/profile/<name>")
def profile(name):
    return f"This is {name}"


reply = app.test_client().get("/profile")
print("GET /profile")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
