from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

PRICES = {"adult": 12.5, "child": 7.0, "senior": 9.0}


@app.route("/tickets")
def tickets():
    lines = [f"<li>{kind}: {price:.2f}</li>" for kind, price in PRICES.items()]
    return "<ul>" + "".join(lines) + "</ul>"


@app.route("/tickets/total")
def total():
    amount = 0
    for kind in PRICES:
        count = int(request.args.get(kind, 0))
        amount += count * PRICES[kind]
    return amount


test = app.test_client()
print(test.get("/tickets").text)
print(test.get("/tickets/total?adult=2&child=3").text)
