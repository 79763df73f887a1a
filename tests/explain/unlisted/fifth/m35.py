from flask import Flask, request

app = Flask(__name__)
app.testing = True

guests = ["Ana", "Bram", "Chen"]


@app.route("/")
def home():
    return "<h1>Garden party</h1>"


@app.route("/invited")
def invited():
    name = request.args.get("name", "")
    if name in guests:
        return f"Welcome, {name}! The party starts at 18:00."


client = app.test_client()
print(client.get("/").text)
print(client.get("/invited?name=Ana").text)
print(client.get("/invited?name=Dora").text)
