def average(*numbers):
    return sum(numbers) / len(numbers)


print(average([4, 6, 8]))
