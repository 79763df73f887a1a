import json

with open("scores.json", encoding="utf-8") as file:
    scores = json.load(file)
print(scores)
