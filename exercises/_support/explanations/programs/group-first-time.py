names = ["Ada", "Ali", "Noor"]
by_letter = {}
for name in names:
    by_letter[name[0]].append(name)
print(by_letter)
