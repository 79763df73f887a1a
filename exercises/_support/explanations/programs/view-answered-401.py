from flask import Flask, request

app = Flask(__name__)
members = {"ada": ["engine"], "grace": ["compiler"]}


@app.get("/lab")
def lab():
    name = request.args.get("name")
    rooms = members.get(name)
    if rooms is None:
        return "Who are you?", 401
    return {"rooms": rooms}


client = app.test_client()
reply = client.get("/lab?name=alan")
print("GET /lab?name=alan")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
