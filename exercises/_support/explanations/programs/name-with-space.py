first name = "Ada"
print("Ada")
