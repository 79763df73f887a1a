print(sqrt(9))
