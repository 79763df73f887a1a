from flask import Flask, request

app = Flask(__name__)
app.testing = True

language = request.args.get("lang", "en")

GREETINGS = {
    "en": "Good morning",
    "es": "Buenos días",
    "sw": "Habari ya asubuhi",
}


@app.route("/")
def greet():
    return GREETINGS.get(language, GREETINGS["en"])


client = app.test_client()
print(client.get("/?lang=es").text)
print(client.get("/?lang=sw").text)
