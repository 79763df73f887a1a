import json

with open("heights.json", encoding="utf-8") as file:
    heights = json.load(file)
print(heights)
