names = ["Ada", "Noor", "Sam", "Lin"]
half = len(names) / 2
print(names[half])
