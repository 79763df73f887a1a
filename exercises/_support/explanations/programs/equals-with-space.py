age = 3
if age = = 3:
    print("three")
