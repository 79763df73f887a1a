names = ["a", "b"]
for n in range(3):
    print(names[n])
