age = 41
print("Next year: " + age + 1)
