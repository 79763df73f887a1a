import csv

total = 0
best = None

with open("points.csv", newline="") as f:
    for row in csv.DictReader(f):
        print(row["team"], row["points"])
        total += row["points"]

print("Points in the league:", total)
