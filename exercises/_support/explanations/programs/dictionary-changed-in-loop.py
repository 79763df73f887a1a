prices = {"adult": 12, "child": 8}
for kind in prices:
    del prices[kind]
