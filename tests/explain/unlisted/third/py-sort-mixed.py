ages = [3, "four", 5]
ages.sort()
