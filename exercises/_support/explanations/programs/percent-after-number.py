discount = 20%
print(discount)
