try:
    int("x")
except ValueError problem:
    print(problem)
