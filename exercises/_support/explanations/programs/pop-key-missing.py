stock = {"tea": 3}
stock.pop("coffee")
