from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

greetings = {"en": "Good morning", "it": "Buongiorno", "pl": "Dzień dobry"}
lang = request.args.get("lang", "en")


@app.route("/")
def greet():
    return greetings.get(lang, "Hello")


@app.route("/languages")
def languages():
    return greetings


client = app.test_client()
print(client.get("/languages").json)
print(client.get("/?lang=it").text)
