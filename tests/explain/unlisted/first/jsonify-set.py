from flask import Flask, jsonify
app = Flask(__name__)

@app.route("/tags")
def tags():
    return jsonify({"tags": {"a", "b"}})

app.testing = True
app.test_client().get("/tags")
