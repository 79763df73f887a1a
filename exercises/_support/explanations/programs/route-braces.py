from flask import Flask

app = Flask(__name__)


@app.get("/trees/{kind}")
def tree(kind):
    return f"A tree: {kind}"


response = app.test_client().get("/trees/oak")
print("GET /trees/oak")
print("HTTP/1.1", response.status)
print()
print(response.text)
