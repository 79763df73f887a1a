price = "2,50"

print(float(price) * 2)
