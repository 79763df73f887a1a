import json

with open("towns.json", encoding="utf-8") as file:
    towns = json.load(file)
print(towns)
