radius = 2.5
print(3.14 * radius^2)
