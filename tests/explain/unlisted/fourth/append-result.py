names = ["Ada"]
names = names.append("Bob")
for name in names:
    print(name)
