prices = {"adult": 12, "child": 6}
print(prices[0])
