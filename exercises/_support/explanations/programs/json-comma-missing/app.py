import json

with open("menu.json", encoding="utf-8") as file:
    menu = json.load(file)
print(menu)
