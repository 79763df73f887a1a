prices = {"adult": 12}
print(prices.keys()[0])
