def find(names):
    for name in names:
        if name == "Zoe":
            return name

found = find(["Ada"])
print(found.upper())
