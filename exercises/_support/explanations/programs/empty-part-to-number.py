total = 0
for price in "3,4,,5".split(","):
    total = total + int(price)
print(total)
