from flask import Flask, abort

app = Flask(__name__)
app.testing = True


@app.route("/me")
def me():
    abort(401)


response = app.test_client().get("/me")
print("GET /me")
print("HTTP/1.1", response.status)
print()
print(response.text)
