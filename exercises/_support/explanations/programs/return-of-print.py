def double(number):
    return print(number * 2)


print(double(4) + 1)
