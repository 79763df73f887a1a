age = 20
if age > 12 && age < 20:
    print("young")
