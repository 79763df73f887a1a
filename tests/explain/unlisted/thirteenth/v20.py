prices = {"small": 3, "medium": 4, "large": 5}


def order_line(size, cups):
    cost = prices[size] * cups
    return size + " x " + str(cups) + ": " + cost + " euros"


def main():
    orders = [("small", 2), ("large", 1)]
    for size, cups in orders:
        print(order_line(size, cups))


main()
