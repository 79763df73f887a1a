ages = {"ada": 20}
print(int(ages.get("noor")))
