prices = {"tea": 2, "cake": 4}
for name in prices:
    if prices[name] > 3:
        del prices[name]
