try:
    n = int("x")
print("done")
