from flask import Flask, abort

app = Flask(__name__)

teams = {"Ajax ": 36, "PSV": 24}


@app.get("/teams/<name>")
def titles(name):
    if name not in teams:
        abort(404)
    return f"{name}: {teams[name]} titles"


client = app.test_client()
reply = client.get("/teams/Ajax")
print("GET /teams/Ajax")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
