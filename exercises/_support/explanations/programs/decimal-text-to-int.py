price = int("8.5")
