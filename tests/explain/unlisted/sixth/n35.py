from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True


class Basket:
    def __init__(self):
        self.lines = []

    def add(product, price):
        self.lines.append((product, price))

    def total(self):
        return sum(price for product, price in self.lines)


basket = Basket()


@app.route("/add/<product>/<int:price>")
def add(product, price):
    basket.add(product, price)
    return f"Total: {basket.total()}"


client = app.test_client()
print(client.get("/add/lamp/30").text)
print(client.get("/add/rug/45").text)
