import json

from flask import Flask

app = Flask(__name__)
app.testing = True

with open("quotes.json", encoding="utf-8") as f:
    quotes = json.load(f)


@app.route("/quote/<int:n>")
def quote(n):
    return quotes[n % len(quotes)]["text"]


client = app.test_client()
print(client.get("/quote/0").text)
print(client.get("/quote/5").text)
