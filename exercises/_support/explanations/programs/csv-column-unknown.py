import csv

with open("a.csv", "w", encoding="utf-8") as file:
    file.write("name;price\ntea;3\n")
with open("a.csv", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        print(row["price"])
