from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/api/degrees")
def convert():
    data = request.get_json()
    celsius = data["celsius"]
    return {"fahrenheit": celsius * 9 / 5 + 32}


app.test_client().post("/api/degrees", json={"celsius": "20"})
