prices = ["3", "4"]
print(sum(prices))
