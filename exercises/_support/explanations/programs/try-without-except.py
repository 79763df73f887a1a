try:
    number = int("3")
print(number)
