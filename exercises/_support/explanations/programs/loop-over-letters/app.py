with open("towns.txt", encoding="utf-8") as file:
    text = file.read()
for line in text:
    town, people = line.split(";")
    print(town, people)
