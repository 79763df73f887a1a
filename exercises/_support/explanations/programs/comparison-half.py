age = 15
if age > 12 and < 20:
    print("teenager")
