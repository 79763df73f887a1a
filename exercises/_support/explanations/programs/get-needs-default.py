stock = {"tea": 3}
print(stock.get("coffee") + 1)
