from flask import Flask

app = Flask(__name__)


@app.route("/about")
def about():
    return "About us"


response = app.test_client().get("/about/")
print("GET /about/")
print("HTTP/1.1", response.status)
print()
print(response.text)
