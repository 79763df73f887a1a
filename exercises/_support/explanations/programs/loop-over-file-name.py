def read_prices(path):
    prices = {}
    for line in path:
        name, price = line.split(",")
        prices[name] = float(price)
    return prices


print(read_prices("prices.csv"))
