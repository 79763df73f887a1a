prices = {"tea": 2}
total = 0
for name in ["tea", "jam"]:
    total += prices[name]
print(total)
