count = int("three")
