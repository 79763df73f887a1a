from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/users")
def create():
    data = request.json
    return data["username"] + data["email"]


app.test_client().post("/users", json={"username": "ada"})
