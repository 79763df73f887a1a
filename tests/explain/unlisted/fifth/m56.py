from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True

basket = [("bread", 2.4, 1), ("apple", 0.5, 6), ("cheese", 5.9, 1)]


@app.get("/total")
def show_total():
    total = 0
    for name, price, amount in basket:
        total = total + price * amount
    return jsonify(items=len(basket), total=totl)


print(app.test_client().get("/total").json)
