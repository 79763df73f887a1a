total = 10


def pay(price):
    total = total - price
    return total


print(pay(3))
