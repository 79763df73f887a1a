age = 20
print(2 in age)
