import csv

for row in csv.reader(["name,fee", "Ada,5"]):
    print(row["name"])
