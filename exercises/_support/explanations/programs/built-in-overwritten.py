list = ["Ada"]
print(list("abc"))
