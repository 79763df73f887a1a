age = 3
if age > 12:
    print("grown up")
else age < 12:
    print("child")
