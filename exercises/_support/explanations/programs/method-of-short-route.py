from flask import Flask, url_for, redirect, request, session

app = Flask(__name__)
app.secret_key = "x"


@app.get("/login")
def login():
    return "<form action='/login' method='post'><input name='user'></form>"


@app.post("/logout")
def logout():
    session.clear()
    return redirect(url_for("login"))


client = app.test_client()
reply = client.post("/login", data={"user": "ada"})
print("POST /login")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
