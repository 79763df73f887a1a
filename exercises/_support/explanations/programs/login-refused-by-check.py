from flask import Flask, redirect, session

app = Flask(__name__)
app.secret_key = "only for this example"


@app.before_request
def check():
    if "user" not in session:
        return "Log in first", 401


@app.post("/login")
def login():
    session["user"] = "ada"
    return redirect("/")


reply = app.test_client().post("/login", data={"name": "ada"})
print("POST /login")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
