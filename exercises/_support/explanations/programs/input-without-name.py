from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def home():
    return '<form method="post" action="/join"><input id="team"><button>Join</button></form>'


@app.post("/join")
def join():
    return request.form["team"]


response = app.test_client().post("/join", data={})
print("POST /join")
print("HTTP/1.1", response.status)
print()
print(response.text)
