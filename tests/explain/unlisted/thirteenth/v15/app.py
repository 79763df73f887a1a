import json

FILE = "highscores.json"


def load_scores():
    with open(FILE) as f:
        return json.load(f)


def save_scores(scores):
    with open(FILE, "w") as f:
        json.dump(scores, f, indent=2)


scores = load_scores()
scores["Tariq"] = 1200
save_scores(scores)
print("Saved", len(scores), "scores")
