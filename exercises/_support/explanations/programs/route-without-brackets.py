from flask import Flask

app = Flask(__name__)


@app.route
def home():
    return "Hello"

client = app.test_client()
response = client.get("/")
print("HTTP/1.1", response.status)
print()
print(response.text)
