from flask import Flask

app = Flask(__name__)


@app.get("/degrees/<int:number>")
def degrees(number):
    return f"{number} degrees"


reply = app.test_client().get("/degrees/-5")
print("GET /degrees/-5")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
