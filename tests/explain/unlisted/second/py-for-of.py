names = ["Ada", "Bob"]
for name of names:
    print(name)
