def compute(values):
    average = sum(values) / len(values)


compute([1, 2])
print(average)
