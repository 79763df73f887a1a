line = "12 7 30"
print(int(line))
