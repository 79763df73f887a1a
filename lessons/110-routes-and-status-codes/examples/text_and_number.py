print("2" + "1")
print(2 + 1)
print(int("2") + 1)
