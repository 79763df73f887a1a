n = 3
if n > 2:
    print("big")
else n < 2:
    print("small")
