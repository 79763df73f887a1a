from flask import Flask

app = Flask(__name__)
app.testing = True

PRICES = {"adult": 12, "child": 6}


@app.route("/price/<kind>/<int:count>")
def price(kind, count):
total = PRICES.get(kind, 12) * count
return f"{count} x {kind}: {total} euro"


client = app.test_client()
print(client.get("/price/child/3").text)
