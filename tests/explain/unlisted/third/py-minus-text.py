age = "36"
print(age - 1)
