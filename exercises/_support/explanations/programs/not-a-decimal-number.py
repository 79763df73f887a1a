price = float("8,5")
