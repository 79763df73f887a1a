try:
    int("x")
except ValueError as error:
    print("wrong")
print(error)
