import json

with open("club.json", encoding="utf-8") as file:
    club = json.load(file)
print(club)
