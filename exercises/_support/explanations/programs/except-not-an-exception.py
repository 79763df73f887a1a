try:
    int("x")
except "ValueError":
    pass
