def price(count):
    print(count * 12)


print(price(3) + 5)
