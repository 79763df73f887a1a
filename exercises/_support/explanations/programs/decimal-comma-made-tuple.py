price = 2,75
print(price + 1)
