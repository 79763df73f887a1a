from flask import Flask, request, session
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.config["TESTING"] = True
app.secret_key = "kindergarten"

users = {
    "cook": generate_password_hash("pumpkin-soup"),
    "director": generate_password_hash("sandpit"),
}


@app.post("/login")
def login():
    username = request.form["username"]
    password = request.form["password"]
    stored = users.get(username)
    if stored is None or not check_password_hash(password, stored):
        return "Wrong name or password", 401
    session["username"] = username
    return f"Good morning, {username}!"


client = app.test_client()
response = client.post(
    "/login", data={"username": "cook", "password": "pumpkin-soup"}
)
print("POST /login")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
