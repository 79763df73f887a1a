from flask import Flask, request

app = Flask(__name__)


@app.post("/signup")
def signup():
    email = request.form["e-mail"]
    return f"Welcome {email}"


client = app.test_client()
reply = client.post("/signup", data={"email": "ada@example.org"})
print("POST /signup")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
