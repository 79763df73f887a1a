price = "12.499"
print(round(price, 2))
