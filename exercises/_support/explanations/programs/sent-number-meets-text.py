from flask import Flask, request

app = Flask(__name__)
CODE = "1815"


@app.get("/engine")
def engine():
    code = int(request.args.get("code", 0))
    if code != CODE:
        return "This is not the code", 403
    return "Welcome"


client = app.test_client()
reply = client.get("/engine?code=1815")
print("GET /engine?code=1815")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
