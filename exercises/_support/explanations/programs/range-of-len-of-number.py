count = 4
for number in range(len(count)):
    print(number)
