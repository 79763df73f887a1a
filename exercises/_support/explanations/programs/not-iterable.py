for number in 3:
    print(number)
