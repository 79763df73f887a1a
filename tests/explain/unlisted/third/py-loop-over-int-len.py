names = ["a", "b"]
for n in len(names):
    print(names[n])
