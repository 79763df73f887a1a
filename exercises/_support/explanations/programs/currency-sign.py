price = 12.50€
print(price)
