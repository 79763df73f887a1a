prices = {"adult": 12}
for kind, price in prices:
    print(kind, price)
