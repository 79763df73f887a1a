from flask import Flask, request
app = Flask(__name__)
@app.route("/add", methods=["POST"])
def add():
    data = request.get_json
    return data["name"]
app.test_client().post("/add", json={"name": "Ada"})
