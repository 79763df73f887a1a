import csv

lines = ["name,fee", "Ada,5"]
reader = csv.reader(lines)
for row in reader:
    print(row[0], int(row[1]))
