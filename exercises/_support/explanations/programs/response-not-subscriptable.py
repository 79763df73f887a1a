from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/api/weather")
def weather():
    return jsonify({"city": "Rome", "temp": 19})


client = app.test_client()
reply = client.get("/api/weather")
print("It is", reply["temp"], "degrees")
