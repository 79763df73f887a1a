from flask import Flask

app = Flask(__name__)


@app.route("/login")
def login():
    return "Log in"


response = app.test_client().post("/login")
print("POST /login")
print("HTTP/1.1", response.status)
print()
print(response.text)
