from flask import Flask, send_from_directory

app = Flask(__name__)


@app.get("/papers/<name>")
def paper(name):
    return send_from_directory("papers", name)


response = app.test_client().get("/papers/plan.txt")
print("GET /papers/plan.txt")
print("HTTP/1.1", response.status)
print()
print(response.text)
