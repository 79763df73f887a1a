from flask import Flask

app = Flask(__name__)


@app.post("/api/teas")
def add_tea():
    return {"id": 1}, 201


response = app.test_client().post("/api/teas", json={"name": "green"})
assert response.status_code == 200
