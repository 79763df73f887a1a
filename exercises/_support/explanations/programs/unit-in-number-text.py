weight = "72kg"
print(int(weight) + 1)
