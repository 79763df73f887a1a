pets = [{"name": "Rex", "age": "4"}]
for pet in pets:
    print(pet["age"] + 1)
