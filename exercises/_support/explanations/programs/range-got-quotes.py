count = 3
for number in range("count"):
    print(number)
