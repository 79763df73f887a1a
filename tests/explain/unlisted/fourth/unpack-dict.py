prices = {"tea": 2, "milk": 1}
for name, price in prices:
    print(name, price)
