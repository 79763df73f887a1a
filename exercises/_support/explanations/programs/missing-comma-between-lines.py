pets = [
    {"name": "Milo", "kind": "cat"}
    {"name": "Rocky", "kind": "dog"},
]
print(pets)
