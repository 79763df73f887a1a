names = ["Ada", "Noor"]
print(names[2])
