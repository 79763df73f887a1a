def read_scores(path):
    scores = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            name, points = line.strip().split(",")
            scores[name] = int(points)
    return scores


def best(scores):
    return max(scores, key=scores.get)


scores = read_scores("scores.csv")
for name, points in scores.items():
    print(name.ljust(8), points)
print("Winner:", best(scores))
