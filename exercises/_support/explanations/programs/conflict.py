from flask import Flask, abort

app = Flask(__name__)
app.testing = True


@app.post("/users")
def create():
    abort(409)


response = app.test_client().post("/users")
print("POST /users")
print("HTTP/1.1", response.status)
print()
print(response.text)
