for name, number in enumerate(["Ada", "Noor"]):
    print(name.upper(), number)
