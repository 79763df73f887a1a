prices = {"tea": 2, "cake": 4}
drinks = {"juice": 3}
menu = prices + drinks
print(menu)
