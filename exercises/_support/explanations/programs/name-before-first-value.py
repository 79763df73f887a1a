prices = [3, 5]
for price in prices:
    total = total + price
print(total)
