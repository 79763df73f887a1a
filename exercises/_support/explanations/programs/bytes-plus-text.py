print(b"Hello " + "Ada")
