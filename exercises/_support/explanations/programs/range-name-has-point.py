half = 10 / 2
for number in range(half):
    print(number)
