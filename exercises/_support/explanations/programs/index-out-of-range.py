names = ["Ada", "Noor"]
place = 1
print(names[place * 2])
