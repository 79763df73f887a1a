name = ""
print(name[0])
