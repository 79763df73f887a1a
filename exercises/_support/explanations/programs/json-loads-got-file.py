import json

with open("a.json", "w", encoding="utf-8") as file:
    file.write("{}")
with open("a.json", encoding="utf-8") as file:
    json.loads(file)
