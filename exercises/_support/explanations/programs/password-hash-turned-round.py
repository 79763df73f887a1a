from flask import Flask, abort, request
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
members = {"ada": generate_password_hash("violet")}


@app.post("/enter")
def enter():
    password = request.form["password"]
    if not check_password_hash(password, members["ada"]):
        abort(401)
    return "Welcome"


response = app.test_client().post("/enter", data={"password": "violet"})
print("POST /enter")
print("HTTP/1.1", response.status)
print()
print(response.text)
