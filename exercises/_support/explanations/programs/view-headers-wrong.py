from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True


@app.get("/api/now")
def now():
    return jsonify(hour=12), 200, "application/json"


app.test_client().get("/api/now")
