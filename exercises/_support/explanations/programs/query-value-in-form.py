from flask import Flask, request

app = Flask(__name__)


@app.get("/trees")
def trees():
    return request.form["kind"]


response = app.test_client().get("/trees?kind=oak")
print("GET /trees?kind=oak")
print("HTTP/1.1", response.status)
print()
print(response.text)
