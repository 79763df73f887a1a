from flask import Flask

app = Flask(__name__)
items = {1: "pen", 2: "cup"}


@app.get("/items/<int:number>")
def item(number):
    if str(number) not in items:
        return {"error": "not found"}, 404
    return {"item": items[number]}


client = app.test_client()
reply = client.get("/items/2")
print("GET /items/2")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
