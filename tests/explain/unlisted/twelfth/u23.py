import json

text = """
[
  {"species": "Blackbird", "count": 6, "spot": "hedge"},
  {"species": "Great tit", "count": 11, "spot": "feeder"},
  {"species": "Robin", "count": 1, "spot": "compost"}
]
"""


def summary(birds):
    total = sum(bird["count"] for bird in birds)
    lines = [f"Garden count: {total} birds"]
    for bird in birds:
        lines.append(f"- {bird.species} ({bird['spot']})")
    return "\n".join(lines)


observations = json.loads(text)
print(summary(observations))
