width = "4"
print(width.strip() / 3)
