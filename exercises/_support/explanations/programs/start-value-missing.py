def add(prices):
    for price in prices:
        total += price
    return total


add([1, 2])
