age = 20
print(age[0])
