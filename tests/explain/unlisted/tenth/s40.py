from flask import Flask

app = Flask(__name__)
app.testing = True

stops = ["Harbour", "Museum", "Zoo"]


@app.route("/")
def bus():
    return "Next stop: " + stops[0]


@app.route("/count")
def count():
    return str(len(stops)


client = app.test_client()
print(client.get("/").text)
print(client.get("/count").text)
