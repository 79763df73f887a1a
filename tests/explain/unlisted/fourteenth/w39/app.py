import json

FILE = "recipes.json"


def load():
    with open(FILE, encoding="utf-8") as f:
        return json.load(f)


def save(recipes):
    with open(FILE, "w", encoding="utf-8") as f:
        json.dump(recipes, f, indent=2)


def add(title, minutes):
    recipes = load()
    recipes.append({"title": title, "minutes": minutes})
    save(recipes)


add("Shakshuka", 25)
add("Miso soup", 15)
for recipe in load():
    print(recipe["title"], "-", recipe["minutes"], "min")
