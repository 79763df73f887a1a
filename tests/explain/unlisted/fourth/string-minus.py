year = "1990"
print("You are", 2024 - year)
