from flask import Flask, request

app = Flask(__name__)
app.testing = True
prices = {"tea": 2, "coffee": 3}

@app.route("/order")
def order():
    drink = request.args.get("drink")
    price = prices.get(drink)
    total = price * 2
    return f"Two {drink}: {total}"

app.test_client().get("/order?drink=Coffee")
