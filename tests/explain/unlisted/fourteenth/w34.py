from flask import Flask, request, session
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
app.secret_key = "climbing-hall-dev"

members = {
    "petra": generate_password_hash("rope-and-chalk"),
    "sami": generate_password_hash("boulder7"),
}


@app.post("/login")
def login():
    name = request.form.get("name", "")
    password = request.form.get("password", "")
    stored = members.get(name)
    if stored is None or not check_password_hash(password, stored):
        return "Wrong name or password", 401
    session["member"] = name
    return f"Good climbing, {name}!"


client = app.test_client()
r = client.post("/login", data={"name": "petra", "password": "rope-and-chalk"})
print("POST /login")
print("HTTP/1.1 " + r.status)
print()
print(r.get_data(as_text=True))
