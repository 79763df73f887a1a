from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True


@app.get("/api/me")
def me():
    return jsonify({"name": "Ada"}, status=200)


app.test_client().get("/api/me")
