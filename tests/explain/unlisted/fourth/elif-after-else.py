x = 3
if x > 2:
    print("a")
else:
    print("b")
elif x > 1:
    print("c")
