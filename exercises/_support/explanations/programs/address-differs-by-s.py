from flask import Flask

app = Flask(__name__)


@app.route("/exercises")
def exercises():
    return "Run, Swim"


@app.route("/exercises/<int:number>")
def exercise(number):
    return f"Exercise {number}"


response = app.test_client().get("/exercise/3")
print("GET /exercise/3")
print("HTTP/1.1 " + response.status)
print()
print(response.text)
