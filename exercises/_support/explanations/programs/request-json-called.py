from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/users")
def create():
    return request.json()


app.test_client().post("/users", json={"name": "ada"})
