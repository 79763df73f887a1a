from flask import Flask

app = Flask(__name__)


@app.route("/about")
def about():
    return "About us"

client = app.test_client()
response = client.get("/abuot")
print("GET /abuot")
print("HTTP/1.1", response.status)
print()
print(response.text)
