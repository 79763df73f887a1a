from flask import Flask, abort

app = Flask(__name__)
app.testing = True


@app.route("/admin")
def admin():
    abort(403)


response = app.test_client().get("/admin")
print("GET /admin")
print("HTTP/1.1", response.status)
print()
print(response.text)
