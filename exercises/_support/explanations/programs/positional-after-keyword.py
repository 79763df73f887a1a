print(sep=", ", "Ada")
