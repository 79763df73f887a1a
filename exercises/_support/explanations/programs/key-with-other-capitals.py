prices = {"tea": 2, "coffee": 3}

for drink in ["coffee", "Tea"]:
    print(drink, prices[drink])
