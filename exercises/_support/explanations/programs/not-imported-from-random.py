print(randint(1, 6))
