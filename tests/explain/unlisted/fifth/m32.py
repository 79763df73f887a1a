from flask import Flask

app = Flask(__name__)
app.testing = True

capitals = {
    "france": "Paris",
    "kenya": "Nairobi",
    "peru": "Lima",
}


@app.route("/")
def home():
    return ", ".join(sorted(capitals))


@app.route("/capital/<str:country>")
def capital(country):
    return capitals.get(country.lower(), "I do not know")


client = app.test_client()
print(client.get("/").text)
print(client.get("/capital/Kenya").text)
