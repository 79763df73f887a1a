line = "12 7 30"
scores = int(line.split())
print(sum(scores))
