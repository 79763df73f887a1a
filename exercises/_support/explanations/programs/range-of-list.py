names = ["Ada", "Tom"]
for number in range(names):
    print(names[number])
