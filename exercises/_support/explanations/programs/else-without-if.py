age = 3
else:
    print("no")
