for name ["Ada"]:
    print(name)
