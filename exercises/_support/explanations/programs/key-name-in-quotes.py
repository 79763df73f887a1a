prices = {"apple": 0.5, "bread": 2.4, "cheese": 5.9}


def cost(basket):
    total = 0
    for fruit in basket:
        total = total + prices["fruit"]
    return total


print(cost(["bread", "apple"]))
