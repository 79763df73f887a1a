names = []
print(names[0])
