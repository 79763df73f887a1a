parts = "Ada".split(",")
print(parts[1])
