prices = {"tea": 2.5, "cake": 4.0}


def cost(item, number):
    return prices[item] * number


print(cost("coffee", 2))
