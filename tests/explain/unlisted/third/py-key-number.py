ages = {"1": "Ada"}
print(ages[1])
