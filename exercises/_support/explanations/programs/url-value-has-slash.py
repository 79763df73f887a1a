from flask import Flask

app = Flask(__name__)


@app.get("/pages/<name>")
def page(name):
    return f"This is the page {name}"


reply = app.test_client().get("/pages/2026/spring")
print("GET /pages/2026/spring")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
