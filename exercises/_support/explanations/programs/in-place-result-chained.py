scores = [12, 30, 7]
best = scores.sort().pop()
print(best)
