import json

FILE = "pinball.json"


def save(scores):
    with open(FILE, "w", encoding="utf-8") as f:
        f.write(str(scores))


def load():
    with open(FILE, encoding="utf-8") as f:
        return json.load(f)


scores = [
    {"player": "Dot", "points": 88400},
    {"player": "Ravi", "points": 120150},
]
save(scores)

highest = 0
winner = ""
for entry in load():
    if entry["points"] > highest:
        highest = entry["points"]
        winner = entry["player"]
print("Record:", winner, highest)
