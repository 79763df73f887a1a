with open("data/names.txt") as f:
    print(f.read())
