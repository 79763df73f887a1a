width = "4"
print(width * 2 / 3)
