import json

with open("pets.json", encoding="utf-8") as file:
    pets = json.load(file)
print(pets)
