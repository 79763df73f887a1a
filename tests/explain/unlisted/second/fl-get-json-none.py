from flask import Flask, request
app = Flask(__name__)

@app.post("/users")
def create():
    return request.json.get("name")

app.testing = True
app.test_client().post("/users", json=["Ada"])
