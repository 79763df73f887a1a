from flask import Flask, request

app = Flask(__name__)


@app.post("/ideas/")
def add_idea():
    return request.form["text"], 201


response = app.test_client().post("/ideas", data={"text": "a boat"})
print("POST /ideas")
print("HTTP/1.1", response.status)
print()
print(response.text)
