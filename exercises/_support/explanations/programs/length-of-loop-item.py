def average(marks):
    total = 0
    for mark in marks:
        total += mark
    return total / len(mark)


print(average([2, 3, 1]))
