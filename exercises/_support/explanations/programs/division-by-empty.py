marks = []
print(sum(marks) / len(marks))
