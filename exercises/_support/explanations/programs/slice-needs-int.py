names = ["Ada", "Noor"]
print(names["0":"1"])
