age = "36"

print(age.strip() + 1)
