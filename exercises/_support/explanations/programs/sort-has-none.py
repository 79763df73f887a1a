prices = [3, None, 2]
print(sorted(prices))
