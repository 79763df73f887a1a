from flask import Flask, request

app = Flask(__name__)


@app.post("/birthdays")
def add():
    day = request.form.get("day", "")
    if not day.isdigit():
        return "The day must be a number", 400
    return "saved"


client = app.test_client()
reply = client.post("/birthdays", data={"day": "twelve"})
print("POST /birthdays")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
