import json

with open("library.json", encoding="utf-8") as f:
    library = json.load(f)

print("Library of", library["town"])

for book in library["books"]:
    print("-", book["title"])

first_author = library["books"]["author"]
print("The first book is by", first_author)
