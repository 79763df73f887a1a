import json

with open("ages.json", encoding="utf-8") as file:
    ages = json.load(file)
print(ages)
