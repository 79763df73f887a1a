for number in range 5:
    print(number)
