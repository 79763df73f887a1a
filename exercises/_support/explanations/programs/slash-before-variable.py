from flask import Flask

app = Flask(__name__)


@app.get("/friend<name>")
def friend(name):
    return f"This is {name}"


client = app.test_client()
reply = client.get("/friend/Ada")
print("GET /friend/Ada")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
