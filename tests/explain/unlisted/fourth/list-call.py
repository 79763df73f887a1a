scores = [1, 2, 3]
print(scores(0))
