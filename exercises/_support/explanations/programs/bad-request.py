from flask import Flask, abort

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    abort(400)


response = app.test_client().get("/")
print("GET /")
print("HTTP/1.1", response.status)
print()
print(response.text)
