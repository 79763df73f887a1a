def find(names):
    names[0]


print(find(["Ada"])[0])
