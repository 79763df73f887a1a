from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/users")
def create():
    return request.json["name"]


response = app.test_client().post("/users", data="name=ada")
print("POST /users")
print("HTTP/1.1", response.status)
print()
print(response.text)
