numbers = [4, "7", 1]
print(sorted(numbers))
