prices = [2, 4]
print(prices * 1.2)
