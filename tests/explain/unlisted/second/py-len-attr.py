names = ["Ada", "Bob"]
print(names.length)
