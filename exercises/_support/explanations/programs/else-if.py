age = 5
if age > 18:
    print("adult")
else if age > 12:
    print("young")
