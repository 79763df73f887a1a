from flask import Flask

app = Flask(__name__)

app.logger.disabled = True


@app.route("/")
def home():
    return 1 / 0


response = app.test_client().get("/")
print("GET /")
print("HTTP/1.1", response.status)
print()
print(response.text)
