import json

open("a.json", "w", encoding="utf-8").close()
with open("a.json", encoding="utf-8") as file:
    json.load(file)
