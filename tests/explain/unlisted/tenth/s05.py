from flask import Flask

app = Flask(__name__)
app.testing = True

visits = 0


@app.route("/")
def home():
    visits = visits + 1
    return f"You are visitor number {visits} of the bakery."


@app.route("/bread")
def bread():
    return "Rye, spelt and white"


client = app.test_client()
print(client.get("/bread").text)
print(client.get("/").text)
print(client.get("/").text)
