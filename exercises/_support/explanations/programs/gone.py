from flask import Flask, abort

app = Flask(__name__)
app.testing = True


@app.route("/old")
def old():
    abort(410)


response = app.test_client().get("/old")
print("GET /old")
print("HTTP/1.1", response.status)
print()
print(response.text)
