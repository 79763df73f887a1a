import json

scores = {"Ada": 3}
json.dump(scores, "scores.json")
