from flask import Flask, abort, request, session
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.secret_key = "what is the capital of Peru"
app.testing = True

players = {"mina": generate_password_hash("lima2025")}


@app.post("/login")
def login():
    name = request.form["name"]
    password = request.form["password"]
    stored = players.get(name)
    if stored is None or not check_password_hash(password, stored):
        abort(401)
    session["player"] = name
    return f"Good luck with the quiz, {name}!"


if __name__ == "__main__":
    client = app.test_client()
    response = client.post("/login", data={"name": "mina", "password": "lima2025"})
    print("POST /login")
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
