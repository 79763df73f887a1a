name = "Ada"
age = input("How old is", name)
