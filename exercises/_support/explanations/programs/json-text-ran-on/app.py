import json

with open("cats.json", encoding="utf-8") as file:
    cats = json.load(file)
print(cats)
