prices = {"tea": 2.5, "cake": 4.0}


def cost(item):
    return prices[item]


print(cost("coffee"))
