from flask import Flask, request

app = Flask(__name__)


@app.post("/letters")
def letter():
    paper = request.files["letter"]
    return paper.filename


response = app.test_client().post("/letters", data={"name": "Ada"})
print("POST /letters")
print("HTTP/1.1", response.status)
print()
print(response.text)
