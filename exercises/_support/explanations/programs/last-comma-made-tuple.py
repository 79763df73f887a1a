price = 12,
count = 3
print(price + count)
