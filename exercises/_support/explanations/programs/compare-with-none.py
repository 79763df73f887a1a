prices = {"adult": 12}
print(prices.get("child") < 10)
