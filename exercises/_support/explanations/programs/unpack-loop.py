pairs = [("a", 1), ("b", 2), ("c", 3, "x")]
for letter, number in pairs:
    print(letter, number)
