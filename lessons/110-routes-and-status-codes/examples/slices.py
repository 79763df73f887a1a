SNACKS = ["apple", "biscuit", "cake", "date", "egg"]

print(SNACKS[0])
print(SNACKS[0:2])
print(SNACKS[2:4])
print(SNACKS[4:6])
print(SNACKS[-1])
print(", ".join(SNACKS[0:2]))
