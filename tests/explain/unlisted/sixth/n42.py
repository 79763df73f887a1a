from flask import Flask

app = Flask(__name__)
app.testing = True
client = app.test_client()


@app.route("/")
def home():
    return "Tide tables"


print(client.get("/").text)


@app.route("/high")
def high():
    return "High tide: 06:12 and 18:40"


print(client.get("/high").text)


@app.route("/low")
def low():
    return "Low tide: 00:05 and 12:27"


print(client.get("/low").text)
