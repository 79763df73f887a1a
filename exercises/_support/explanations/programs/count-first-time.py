votes = ["tea", "juice", "tea"]
result = {}
for vote in votes:
    result[vote] += 1
print(result)
