def price(count):
    total = count * 12


print(price(3) + 5)
