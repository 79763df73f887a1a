import json

with open("scores.json", "w") as file:
    json.dump(file, {"ada": 3})
