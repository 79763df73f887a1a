first-name = "Ada"
print(first-name)
