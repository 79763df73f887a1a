def with_new(names, name):
    return names.append(name)


guests = with_new(["Ada"], "Tom")
print(len(guests))
