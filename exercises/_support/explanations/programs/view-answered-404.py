from flask import Flask, abort

app = Flask(__name__)
seeds = {"1": "Carrot"}


@app.get("/seeds/<key>")
def seed(key):
    if key not in seeds:
        abort(404)
    return seeds[key]


response = app.test_client().get("/seeds/9")
print("GET /seeds/9")
print("HTTP/1.1", response.status)
print()
print(response.text)
