ages = [12, 20]
for age in ages:
    if age > "18":
        print(age)
