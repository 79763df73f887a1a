names = ["Ada"]
print(names.upper())
