age = int("36 years")
