amount = "250 grams"
print(int(amount) * 2)
