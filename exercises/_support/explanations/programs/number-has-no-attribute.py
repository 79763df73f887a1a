age = 20
print(age.upper())
