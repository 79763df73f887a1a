total = 3
del total
print(total)
