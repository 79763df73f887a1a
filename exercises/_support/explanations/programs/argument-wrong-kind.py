print("a b".split(3))
