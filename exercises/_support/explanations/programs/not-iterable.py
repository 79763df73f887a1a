print(sum(3))
