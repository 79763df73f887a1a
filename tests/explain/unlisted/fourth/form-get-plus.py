from flask import Flask, request
app = Flask(__name__)
@app.route("/sum", methods=["POST"])
def add():
    number = request.form["number"]
    return str(number + 1)
app.test_client().post("/sum", data={"number": "3"})
