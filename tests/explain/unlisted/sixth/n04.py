import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE recipes (name TEXT, minutes INTEGER, ingredients TEXT)")

soup = {
    "name": "Tomato soup",
    "minutes": 25,
    "ingredients": ["tomatoes", "onion", "cream"],
}

db.execute(
    "INSERT INTO recipes (name, minutes, ingredients) VALUES (?, ?, ?)",
    (soup["name"], soup["minutes"], soup["ingredients"]),
)
db.commit()

print(db.execute("SELECT * FROM recipes").fetchall())
