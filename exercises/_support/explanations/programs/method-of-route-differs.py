from flask import Flask

app = Flask(__name__)


@app.post("/stars")
def add_star():
    return "One more star"


response = app.test_client().get("/stars")
print("GET /stars")
print("HTTP/1.1", response.status)
print()
print(response.text)
