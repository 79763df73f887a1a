age = 3
if age > 10:
    print("old")
elseif age > 5:
    print("mid")
