def find(names):
    for name in names:
        if name == "Bob":
            return name


print(find(["Ada"])[0])
