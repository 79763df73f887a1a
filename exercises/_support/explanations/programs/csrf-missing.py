from flask import Flask
from flask_wtf import CSRFProtect

app = Flask(__name__)
app.secret_key = "only for this program"
CSRFProtect(app)


@app.post("/login")
def login():
    return "ok"


response = app.test_client().post("/login", data={"user": "ada"})
print("POST /login")
print("HTTP/1.1", response.status)
print()
print(response.text)
