price = "3.5"
total = int(price) * 2
